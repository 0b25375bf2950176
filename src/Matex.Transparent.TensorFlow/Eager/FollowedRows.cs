using Matex.Transparent.Placements;
using Tensorflow;
using static Tensorflow.Binding;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// Rows that are gathered or taken while a tape records, where the operations of the backward pass are followed one by one
/// (<see cref="SumOrder"/>): a derivative is placed like any other value, so it only changes its placement on the way back.
/// </summary>
internal static class FollowedRows
{
    /// <summary>Puts the gathering of all ranks' rows on the tapes.</summary>
    public static void RecordGathered(Tensor part, Tensor whole, Placement placement, Batch batch) =>
        Record("MatexGathered", part, whole, derivative => ToRows(derivative, placement, batch));

    /// <summary>This rank's rows of a value that all ranks have; its derivative is this rank's rows of the whole derivative.</summary>
    public static Tensor Take(Tensor whole, Placement placement, Batch batch)
    {
        if (!Tapes.AreRecording)
        {
            return Rows.Take(whole, placement, batch);
        }
        var part = Rows.Copy(whole, placement, batch);
        Record("MatexTaken", whole, part, derivative => Placed(derivative, placement, batch));
        return part;
    }

    private static Tensor ToRows(Tensor derivative, Placement placement, Batch batch) =>
        Distributed.Of(derivative) is { State.Placement.IsShard: true }
            ? derivative
            : Placed(Rows.Take(derivative, placement, batch), placement, batch);

    private static Tensor Placed(Tensor derivative, Placement placement, Batch batch)
    {
        if (Distributed.Of(derivative) is null)
        {
            Distributed.Set(derivative, placement, batch);
        }
        return derivative;
    }

    private static void Record(string type, Tensor input, Tensor output, Func<Tensor, Tensor> back) =>
        HostAccess.Without(() =>
            tf.Runner.RecordGradient(type, [input], [], [output], (derivatives, _) => [back(derivatives[0])])
        );
}
