using Matex.Transparent.Batches;
using Matex.Transparent.Interception;
using Matex.Transparent.Launch;
using Matex.Transparent.TensorFlow.Eager;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Advices;

/// <summary>Batches come out of iterators: here a step of a loop ends and the next begins.</summary>
public static class IteratorAdvices
{
    [Around("Tensorflow.OwnedIterator", "next", Purpose = "batches of data sets are split")]
    public static Tensor[] Next(Func<Tensor[]> proceed, OwnedIterator iterator)
    {
        if (DrawnBatches.Of(iterator) is { } pass)
        {
            proceed();
            return pass.Next();
        }
        if (!Job.Current.IsDistributed || HostAccess.IsOurs)
        {
            return proceed();
        }
        return EagerSteps.Next(iterator, proceed);
    }

    [Around(
        "Tensorflow.OwnedIterator",
        "_create_iterator",
        Optional = true,
        Purpose = "epochs over one data set are one loop; batches of Matex.Data are read by each rank"
    )]
    public static void Create(Action<IDatasetV2> proceed, OwnedIterator iterator, IDatasetV2 dataset)
    {
        if (dataset is IBatchSource<Tensor> source)
        {
            DrawnBatches.Join(iterator, source);
        }
        else if (Job.Current.IsDistributed)
        {
            EagerSteps.Join(iterator, dataset);
        }
        proceed(dataset);
    }
}
