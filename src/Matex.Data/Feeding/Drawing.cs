using Matex.Transparent.Batches;
using Tensorflow;

namespace Matex.Data.Feeding;

/// <summary>
/// Draws batches for the program: through the wrapper, which knows what this rank needs of them; whole in a program that
/// is not woven.
/// </summary>
internal static class Drawing
{
    public static void Begin(object loop) => BatchSteps<Tensor>.Adapter?.Begin(loop);

    public static Tensor[] Next(object loop, IDrawnBatch<Tensor> batch) =>
        BatchSteps<Tensor>.Adapter is { } adapter ? adapter.Next(loop, batch) : batch.Read(0, batch.Rows);

    /// <summary>The batches of one pass.</summary>
    public static IEnumerable<Tensor[]> Pass(IBatchSource<Tensor> source)
    {
        Begin(source.Loop);
        using var pass = source.Begin();
        while (pass.Next() is { } batch)
        {
            yield return source.Apply(Next(source.Loop, batch));
        }
    }
}
