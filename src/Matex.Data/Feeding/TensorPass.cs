using Matex.Data.Reading;
using Matex.Transparent.Batches;
using Tensorflow;

namespace Matex.Data.Feeding;

/// <summary>A pass over the batches of a split, as tensors.</summary>
internal sealed class TensorPass(ReadAhead reader, BatchPlan plan, TensorForm form) : IBatchPass<Tensor>
{
    private long next;

    public IDrawnBatch<Tensor>? Next() => next == plan.Batches ? null : new Drawn(reader, plan.All(next++), form);

    public void Dispose() => reader.Dispose();

    private sealed class Drawn(ReadAhead reader, BatchRange all, TensorForm form) : IDrawnBatch<Tensor>
    {
        public long Rows => all.Count;

        public Tensor[] Read(long start, long count) =>
            form.Tensors(reader.Read(all with { Start = (int)start, Count = (int)count }));
    }
}
