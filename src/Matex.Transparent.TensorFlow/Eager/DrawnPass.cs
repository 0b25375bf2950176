using Matex.Transparent.Batches;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>An iterator's pass over a data set that can read any rows.</summary>
internal sealed class DrawnPass
{
    private readonly IBatchSource<Tensor> _source;
    private readonly IBatchPass<Tensor> _pass;

    public DrawnPass(IBatchSource<Tensor> source)
    {
        _source = source;
        BatchSteps<Tensor>.Adapter!.Begin(source.Loop);
        _pass = source.Begin();
    }

    /// <summary>The next batch, after the iterator's beat, which ends when the batches do.</summary>
    public Tensor[] Next()
    {
        var batch =
            _pass.Next()
            ?? throw new InvalidOperationException("A data set has fewer batches than its iterator elements.");
        return _source.Apply(BatchSteps<Tensor>.Adapter!.Next(_source.Loop, batch));
    }
}
