using System.Globalization;

namespace Matex.Transparent.Launch;

/// <summary>
/// Collects garbage when this process holds more memory than its share. The memory of native tensors is invisible to the
/// garbage collector: a loop of eager operations can fill a node with tensors that nobody uses any more, and several ranks
/// share one node (<c>MATEX_MEMORY</c>).
/// </summary>
/// <param name="bytes">The budget.</param>
/// <param name="resident">How many bytes of memory the process holds.</param>
/// <param name="collect">Collects garbage.</param>
internal sealed class MemoryBudget(long bytes, Func<long> resident, Action collect) : IDisposable
{
    private const double ShareOfNode = 0.8;

    /// <summary>After a collection that did not help, the next one waits until this much more is held.</summary>
    private const double Growth = 1.1;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private long threshold;
    private Timer? timer;

    /// <summary>Watches this process from now on.</summary>
    /// <param name="bytes">The budget; null for this rank's share of the node's memory.</param>
    /// <param name="ranks">Number of ranks on this node.</param>
    public static MemoryBudget Watch(long? bytes, int ranks)
    {
        var node = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        var budget = new MemoryBudget(bytes ?? (long)(node * ShareOfNode / ranks), Resident, GC.Collect);
        budget.timer = new Timer(_ => budget.Check(), null, Interval, Interval);
        return budget;
    }

    /// <summary>Collects if the budget is passed.</summary>
    public void Check()
    {
        var held = resident();
        if (held <= bytes)
        {
            threshold = 0;
        }
        else if (held > Math.Max(threshold, bytes))
        {
            collect();
            threshold = (long)(resident() * Growth);
        }
    }

    public void Dispose() => timer?.Dispose();

    /// <summary>The second number in /proc/self/statm is the number of resident pages.</summary>
    internal static long Resident()
    {
        const string Statistics = "/proc/self/statm";
        return File.Exists(Statistics)
            ? long.Parse(File.ReadAllText(Statistics).Split(' ')[1], CultureInfo.InvariantCulture)
                * Environment.SystemPageSize
            : Environment.WorkingSet;
    }
}
