using System.Globalization;
using System.Runtime.InteropServices;
using Matex.Mpi;
using Environment = System.Environment;

namespace Matex.Transparent.Launch;

/// <summary>How many computing threads a rank may use so that the ranks of a node do not fight for cores.</summary>
internal static partial class ThreadBudget
{
    private const string StatusFile = "/proc/self/status";
    private const string AffinityLine = "Cpus_allowed_list:";

    /// <summary>The variables by which libraries learn their number of threads, and which a user may have set.</summary>
    private static readonly string[] Variables =
    [
        "OMP_NUM_THREADS",
        "TF_NUM_INTRAOP_THREADS",
        "TF_NUM_INTEROP_THREADS",
    ];

    /// <summary>
    /// This rank's share of its cores: a launcher may have bound each rank to cores of its own, or none, so each core
    /// counts as one over the number of the node's ranks that may use it. A user's <c>OMP_NUM_THREADS</c> is kept.
    /// Collective over the ranks of the node.
    /// </summary>
    public static int? Share(Intracommunicator node)
    {
        var mine = AllowedCores();
        var words = node.Allreduce(mine.Max() / 64 + 1, Operation.Max);
        var mask = new ulong[words];
        foreach (var core in mine)
        {
            mask[core / 64] |= 1UL << (core % 64);
        }
        var all = new ulong[words * node.Size];
        node.Allgather<ulong>(mask, all);
        var share = ShareOf(node.Rank, node.Size, all);
        return Environment.GetEnvironmentVariable(Variables[0]) is { Length: > 0 } ? null : share;
    }

    /// <summary>The share of one rank, from the masks of the cores that each rank may use.</summary>
    internal static int ShareOf(int rank, int ranks, ReadOnlySpan<ulong> masks)
    {
        var words = masks.Length / ranks;
        var share = 0.0;
        for (var bit = 0; bit < words * 64; bit++)
        {
            var users = 0;
            for (var other = 0; other < ranks; other++)
            {
                users += Has(masks, other * words, bit) ? 1 : 0;
            }
            share += Has(masks, rank * words, bit) ? 1.0 / users : 0;
        }
        return Math.Max(1, (int)(share + 1e-9));
    }

    /// <summary>Tells native libraries, which read the process's environment and not .NET's copy of it.</summary>
    public static void Announce(int threads)
    {
        var text = threads.ToString(CultureInfo.InvariantCulture);
        foreach (var variable in Variables)
        {
            Environment.SetEnvironmentVariable(variable, text);
            if (!OperatingSystem.IsWindows())
            {
                _ = SetNative(variable, text, 1);
            }
        }
    }

    /// <summary>The cores this process may run on.</summary>
    internal static int[] AllowedCores()
    {
        var line = File.Exists(StatusFile)
            ? File.ReadLines(StatusFile)
                .FirstOrDefault(static line => line.StartsWith(AffinityLine, StringComparison.Ordinal))
            : null;
        return line is null
            ? [.. Enumerable.Range(0, Environment.ProcessorCount)]
            : ParseList(line[AffinityLine.Length..]);
    }

    /// <summary>Reads a list such as <c>0-3,8</c>.</summary>
    internal static int[] ParseList(string text)
    {
        var cores = new List<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-');
            var first = int.Parse(ends[0], CultureInfo.InvariantCulture);
            var last = int.Parse(ends[^1], CultureInfo.InvariantCulture);
            cores.AddRange(Enumerable.Range(first, last - first + 1));
        }
        return [.. cores];
    }

    private static bool Has(ReadOnlySpan<ulong> masks, int offset, int bit) =>
        (masks[offset + bit / 64] >> (bit % 64) & 1) != 0;

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetNative(string name, string value, int overwrite);
}
