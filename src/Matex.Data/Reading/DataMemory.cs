using Matex.Transparent.Launch;

namespace Matex.Data.Reading;

/// <summary>How much of a data set a rank may keep in memory (<c>MATEX_DATA_MEMORY</c>).</summary>
internal static class DataMemory
{
    /// <summary>The part of a rank's share of memory that data may take.</summary>
    private const int Part = 4;

    /// <summary>Bytes for this rank.</summary>
    public static long OfRank(Job job) =>
        job.Settings.DataMemory ?? (job.Settings.Memory ?? Node() / job.LocalSize) / Part;

    /// <summary>
    /// Bytes for the rows of a window of a shuffled set, of which each rank holds its part. It does not depend on the number
    /// of ranks on a node, so that the rows come in the same order as in a run alone on that node.
    /// </summary>
    public static long OfWindow(Job job) => job.Settings.DataMemory ?? Node() / Part;

    private static long Node() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
}
