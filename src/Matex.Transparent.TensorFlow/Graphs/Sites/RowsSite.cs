using Matex.Transparent.TensorFlow.Eager;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>Cuts this rank's rows out of a whole value, or gathers those of all ranks.</summary>
/// <param name="dimension">The dimension that counts rows.</param>
/// <param name="gathers">From this rank's rows to all, or the other way.</param>
internal sealed class RowsSite(int dimension, bool gathers) : GraphSite
{
    public override bool Communicates => gathers;

    /// <summary>The dimensions of the result.</summary>
    public long[] Resize(long[] dimensions)
    {
        var resized = (long[])dimensions.Clone();
        if (!IsRepeated(dimensions))
        {
            var (from, to) = gathers ? (Batch!.LocalRows, Batch.Rows) : (Batch!.Rows, Batch.LocalRows);
            if (dimensions[dimension] % from != 0)
            {
                throw new InvalidArgumentError(
                    $"a value of shape ({string.Join(", ", dimensions)}) is combined with a batch of {Batch.Rows} rows: "
                        + $"dimension {dimension} should have as many"
                );
            }
            resized[dimension] = resized[dimension] / from * to;
        }
        return resized;
    }

    /// <summary>Writes the result.</summary>
    public void Run(ReadOnlySpan<byte> value, long[] dimensions, Span<byte> result)
    {
        if (gathers)
        {
            Rows.Gather(value, dimensions, dimension, Batch!).CopyTo(result);
        }
        else if (IsRepeated(dimensions))
        {
            value.CopyTo(result);
        }
        else
        {
            Rows.Take(value, dimensions, dimension, Batch!, result);
        }
    }

    /// <summary>A size of 1 that is repeated for every row.</summary>
    private bool IsRepeated(long[] dimensions) => !gathers && dimensions[dimension] == 1;
}
