using Matex.Data.Reading;
using Matex.Transparent.Batches;
using Tensorflow;

namespace Matex.Data.Feeding;

/// <summary>A pass over the batches of a split, as tensors.</summary>
internal sealed class TensorPass(
    BatchReader reader,
    ReadAhead ahead,
    BatchPlan plan,
    BatchAgreement agreement,
    TensorForm form,
    HandedOut handedOut
) : IBatchPass<Tensor>
{
    private long next;

    public IDrawnBatch<Tensor>? Next() => next == plan.Batches ? null : new Drawn(this, plan.All(next++));

    public void Dispose() => ahead.Dispose();

    private Tensor[] Read(BatchRange range)
    {
        HostBatch? batch = null;
        try
        {
            agreement.Do(range, () => batch = ahead.Read(range));
            handedOut.MakeRoom();
            var tensors = form.Tensors(batch!);
            handedOut.Add(tensors[0], batch!.Bytes);
            return tensors;
        }
        finally
        {
            if (batch is not null)
            {
                reader.Return(batch);
                ahead.Done();
            }
        }
    }

    private sealed class Drawn(TensorPass pass, BatchRange all) : IDrawnBatch<Tensor>
    {
        public long Rows => all.Count;

        public Tensor[] Read(long start, long count) => pass.Read(all with { Start = (int)start, Count = (int)count });
    }
}
