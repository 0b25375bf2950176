using Matex.Data.Reading;
using Matex.Transparent.Batches;
using Tensorflow;

namespace Matex.Data.Feeding;

/// <summary>A pass over the batches of a split, as tensors.</summary>
internal sealed class TensorPass(JointBatches batches, BatchPlan plan, TensorForm form, HandedOut handedOut)
    : IBatchPass<Tensor>
{
    private long next;

    public IDrawnBatch<Tensor>? Next() => next == plan.Batches ? null : new Drawn(this, plan.All(next++));

    public void Dispose() => batches.Dispose();

    private Tensor[] Read(BatchRange range)
    {
        var batch = batches.Read(range);
        try
        {
            handedOut.MakeRoom();
            var tensors = form.Tensors(batch);
            handedOut.Add(tensors[0], batch.Bytes);
            return tensors;
        }
        finally
        {
            batches.Return(batch);
        }
    }

    private sealed class Drawn(TensorPass pass, BatchRange all) : IDrawnBatch<Tensor>
    {
        public long Rows => all.Count;

        public Tensor[] Read(long start, long count) => pass.Read(all with { Start = (int)start, Count = (int)count });
    }
}
