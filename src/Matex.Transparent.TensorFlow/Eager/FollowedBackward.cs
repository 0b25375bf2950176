using Matex.Transparent.Placements;
using Tensorflow;
using static Tensorflow.Binding;
using Reduction = Matex.Transparent.Placements.Reduction;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// Derivatives whose operations are followed one by one, so that they come out placed like any other value: whole where
/// they are sums over the batch (<see cref="SumOrder"/>).
/// </summary>
internal static class FollowedBackward
{
    public static Tensor[] Run(
        Tensor[] targets,
        Tensor[] sources,
        List<Tensor>? given,
        Func<List<Tensor>?, Tensor[]> differentiate
    )
    {
        var batch = Array
            .ConvertAll(targets, static target => Distributed.Of(target)?.Batch)
            .FirstOrDefault(found => found is not null);
        batch?.Loop.Differentiated();
        AssignedSteps.Differentiated(sources, batch?.Rows ?? 0);
        var derivatives = differentiate(given ?? Seeds(targets));
        if (batch is not null)
        {
            foreach (var derivative in derivatives)
            {
                NoteBatch(derivative, batch);
            }
        }
        return derivatives;
    }

    /// <summary>Ones for targets that have rows, placed as the targets are; null where the framework's own will do.</summary>
    private static List<Tensor>? Seeds(Tensor[] targets)
    {
        if (!Array.Exists(targets, static target => Distributed.Of(target) is { State.Placement.IsShard: true }))
        {
            return null;
        }
        var seeds = new List<Tensor>(targets.Length);
        foreach (var target in targets)
        {
            var ones = HostAccess.Without(() => tf.ones_like(target));
            if (Distributed.Of(target) is { State.Placement: { IsShard: true } rows, Batch: { } batch })
            {
                Distributed.Set(ones, rows, batch);
            }
            seeds.Add(ones);
        }
        return seeds;
    }

    /// <summary>A derivative that is whole still tells whose step it belongs to.</summary>
    private static void NoteBatch(Tensor? derivative, Batch batch)
    {
        if (derivative is not null && Distributed.Of(derivative) is null)
        {
            Distributed.Set(derivative, new ValueState(Placement.Replicate, Origin: Reduction.Mean), batch);
        }
    }
}
