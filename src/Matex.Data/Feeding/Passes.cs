using Matex.Transparent.Batches;
using Tensorflow;

namespace Matex.Data.Feeding;

/// <summary>Passes made of others.</summary>
internal static class Passes
{
    /// <summary>Several passes one after the other; without end when the count is negative.</summary>
    public static IBatchPass<Tensor> Repeated(Func<IBatchPass<Tensor>> begin, int count) =>
        new Pass(Repeat(begin, count).GetEnumerator());

    /// <summary>The first batches.</summary>
    public static IBatchPass<Tensor> Limited(Func<IBatchPass<Tensor>> begin, int count) =>
        new Pass(Batches(begin).Take(count).GetEnumerator());

    /// <summary>All but the first batches, which are not read.</summary>
    public static IBatchPass<Tensor> Without(Func<IBatchPass<Tensor>> begin, int count) =>
        new Pass(Batches(begin).Skip(count).GetEnumerator());

    private static IEnumerable<IDrawnBatch<Tensor>> Repeat(Func<IBatchPass<Tensor>> begin, int count)
    {
        for (var i = 0; count < 0 || i < count; i++)
        {
            foreach (var batch in Batches(begin))
            {
                yield return batch;
            }
        }
    }

    private static IEnumerable<IDrawnBatch<Tensor>> Batches(Func<IBatchPass<Tensor>> begin)
    {
        using var pass = begin();
        while (pass.Next() is { } batch)
        {
            yield return batch;
        }
    }

    private sealed class Pass(IEnumerator<IDrawnBatch<Tensor>> batches) : IBatchPass<Tensor>
    {
        public IDrawnBatch<Tensor>? Next() => batches.MoveNext() ? batches.Current : null;

        public void Dispose() => batches.Dispose();
    }
}
