using System.Runtime.CompilerServices;
using Matex.Transparent.Batches;
using Matex.Transparent.Launch;
using Matex.Transparent.TensorFlow.Variables;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// Batches of data sets that can read any rows: this rank's rows are all that is read of a batch in a loop that is split.
/// </summary>
internal sealed class DrawnBatches : IBatchSteps<Tensor>
{
    private static readonly ConditionalWeakTable<OwnedIterator, DrawnPass> Iterators = [];

    public void Begin(object loop)
    {
        if (Job.Current.IsDistributed)
        {
            WeightChecks.EpochEnded();
        }
    }

    public Tensor[] Next(object loop, IDrawnBatch<Tensor> batch) =>
        Job.Current.IsDistributed ? EagerSteps.Next(loop, batch) : batch.Read(0, batch.Rows);

    /// <summary>An iterator goes through such a data set: its own elements are only the beat.</summary>
    public static void Join(OwnedIterator iterator, IBatchSource<Tensor> source) =>
        Iterators.AddOrUpdate(iterator, new DrawnPass(source));

    /// <summary>The pass that an iterator makes; null for an iterator over anything else.</summary>
    public static DrawnPass? Of(OwnedIterator iterator) => Iterators.TryGetValue(iterator, out var pass) ? pass : null;
}
