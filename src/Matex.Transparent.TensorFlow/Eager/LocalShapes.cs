using Matex.Transparent.Placements;
using Tensorflow;
using static Tensorflow.Binding;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>Shapes as values: the element that counts rows is this rank's number or the batch's.</summary>
internal static class LocalShapes
{
    /// <summary>The target shape of a sharded output, with this rank's number of rows.</summary>
    public static Tensor Of(EagerCall call, int input, Outcome outcome, Batch batch)
    {
        var shape = call.Inputs[input];
        if (call.State(input).Placement.IsShape)
        {
            return shape;
        }
        var output = outcome.Outputs[0].Placement;
        var extents = HostAccess.Integers(shape, int.MaxValue)!;
        ref var rows = ref extents[output.Dimension];
        if (rows < 0 || rows == output.Multiple * batch.LocalRows || rows % batch.Rows != 0)
        {
            return shape;
        }
        rows = rows / batch.Rows * batch.LocalRows;
        return Like(shape, extents);
    }

    /// <summary>A shape with the batch's number of rows.</summary>
    public static Tensor Globalised(Tensor shape, Placement placement)
    {
        var extents = HostAccess.Integers(shape, int.MaxValue)!;
        extents[placement.Dimension] = placement.GlobalLength;
        return Like(shape, extents);
    }

    private static Tensor Like(Tensor shape, long[] extents) =>
        HostAccess.Without(() =>
            shape.dtype == TF_DataType.TF_INT64
                ? tf.constant(extents)
                : tf.constant(Array.ConvertAll(extents, static extent => checked((int)extent)))
        );
}
