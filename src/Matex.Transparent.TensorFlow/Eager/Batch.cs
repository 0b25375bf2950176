using Matex.Transparent.Launch;
using Matex.Transparent.Placements;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// One global batch and this rank's part of it. A rank without rows keeps the batch's first row with weight 0 (a phantom
/// row), so that no kernel ever sees an empty batch.
/// </summary>
internal sealed class Batch
{
    private readonly int _forgotten;

    public Batch(Loop loop, long rows, IReadOnlyList<long> counts, int rank)
    {
        Loop = loop;
        Rows = rows;
        Counts = counts;
        Count = counts[rank];
        _forgotten = loop.Forgotten;
        for (var r = 0; r < rank; r++)
        {
            Start += counts[r];
        }
    }

    /// <summary>The loop that drew this batch.</summary>
    public Loop Loop { get; }

    /// <summary>Rows of the global batch.</summary>
    public long Rows { get; }

    /// <summary>Rows of each rank; they sum to <see cref="Rows"/>.</summary>
    public IReadOnlyList<long> Counts { get; }

    /// <summary>The first of this rank's rows.</summary>
    public long Start { get; }

    /// <summary>This rank's rows; 0 for a rank that only keeps the phantom row.</summary>
    public long Count { get; }

    /// <summary>Rows of this rank's tensors, at least 1.</summary>
    public long LocalRows => Math.Max(1, Count);

    public bool IsPhantom => Count == 0;

    /// <summary>What a mean over this rank's rows counts for in the mean over the batch.</summary>
    public double Weight => (double)Count / Rows;

    /// <summary>The batch is only imagined to be split: every rank holds all of it (a watched step).</summary>
    public bool IsVirtual { get; init; }

    /// <summary>Of a batch that was only watched: is what came from it known to be whole, and nothing else?</summary>
    public bool IsOver => Loop.IsDecided || Loop.Forgotten != _forgotten;

    /// <summary>
    /// Sums over a phantom row are made zero where they arise, so that terms added to them later still count; otherwise
    /// (in a graph, which cannot be changed any more) they are left out where they are combined.
    /// </summary>
    public bool ZeroesPhantomSums { get; init; }

    /// <summary>The batch was different on every rank from the start: the program's own sharding.</summary>
    public bool IsProgramsOwn { get; init; }

    /// <summary>
    /// Is a batch of so many rows worth splitting? Where results are to be those of the run alone to the last bit
    /// (<see cref="SumOrder"/>) every rank has to get two rows: the backward pass, whose operations are followed there,
    /// cannot tell a single one from a dimension of size 1 that values were repeated along.
    /// </summary>
    public static bool CanBeSplit(long rows) => rows > 1 && (!SumOrder.IsWhole || rows >= 2 * Job.Current.Size);

    public static Batch Split(Loop loop, long rows, bool isVirtual, bool zeroesPhantomSums)
    {
        var partition = new long[Job.Current.Size];
        for (var r = 0; r < Job.Current.Size; r++)
        {
            partition[r] = rows * (r + 1) / Job.Current.Size - rows * r / Job.Current.Size;
        }
        return new Batch(loop, rows, partition, Job.Current.Rank)
        {
            IsVirtual = isVirtual,
            ZeroesPhantomSums = zeroesPhantomSums,
        };
    }
}
