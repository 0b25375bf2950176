using System.Globalization;
using Matex.Transparent.Launch;

namespace Matex.Transparent.Reporting;

/// <summary>The lines at the start and the end of a distributed run, on standard error of rank 0.</summary>
internal static class Summary
{
    public static void WriteStart(Job job, string engine) => Write(Start(job, Mpi.Environment.LibraryVersion, engine));

    public static void WriteEnd(Job job) => Write(End(job));

    /// <summary>Tells the user at once that a loop is not split.</summary>
    public static void WriteWhole(StayedWhole entry) =>
        Write($"Matex: {entry.Loop} runs whole on every rank: {entry.Reason}");

    public static void WriteRemark(string text) => Write($"Matex: {text}");

    internal static string Start(Job job, string mpi, string engine)
    {
        var nodes = job.Nodes == 1 ? "1 node" : $"{job.Nodes} nodes";
        var threads = job.Threads is { } count ? Count(count, "thread") + " each" : "threads as set by OMP_NUM_THREADS";
        var mode =
            !job.Settings.Split ? $"splitting is off: every rank computes whole batches ({Options.Split.Name}=off)"
            : job.Settings.Batch != BatchMeaning.Global ? "a batch for each rank"
            : "batches split among ranks";
        var sums =
            !(job.SumsAreWhole && job.Settings.Split) ? ""
            : job.Settings.Sums == BatchSums.Whole ? ", sums over whole batches"
            : $", sums over whole batches since {Options.Seed.Name} is set ({Options.Sums.Name}=parts is faster)";
        return $"Matex: {Count(job.Size, "rank")} on {nodes}, {threads}, {ShortVersion(mpi)}, {engine}, {mode}{sums}";
    }

    internal static string End(Job job)
    {
        var report = job.Report;
        var speed = report.RowsPerSecond is { } rate
            ? $", {rate.ToString("N0", CultureInfo.InvariantCulture)} samples/s"
            : "";
        var share = report.InSteps > TimeSpan.Zero ? report.InCollectives / report.InSteps : 0;
        var time = report.InCollectives.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var part = Math.Min(share, 1).ToString("P0", CultureInfo.InvariantCulture);
        var whole =
            report.Whole is { Count: > 0 } entries ? "stayed whole: " + string.Join("; ", entries)
            : job.Settings.Split ? "nothing stayed whole"
            : $"splitting was off ({Options.Split.Name}=off)";
        return $"Matex: {Count(report.Steps, "step")}{speed}, {time} s ({part}) in collectives, {whole}";
    }

    /// <summary>The name and number in an MPI library's description.</summary>
    internal static string ShortVersion(string text)
    {
        var line = text.Split('\n')[0];
        var words = line.Split([' ', '\t', ',', ':'], StringSplitOptions.RemoveEmptyEntries);
        var number = Array.FindIndex(
            words,
            static word => char.IsAsciiDigit(word.TrimStart('v')[..1].FirstOrDefault())
        );
        if (number <= 0)
        {
            return line;
        }
        var name = words[..number].Where(static word => !word.Equals("Version", StringComparison.OrdinalIgnoreCase));
        return $"{string.Join(' ', name)} {words[number].TrimStart('v')}";
    }

    private static string Count(long number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";

    private static void Write(string line) => Console.Error.WriteLine(line);
}
