using System.Diagnostics;

namespace Matex.Transparent.Reporting;

/// <summary>Measures one collective call from its creation until it is disposed.</summary>
internal readonly ref struct CollectiveTimer(Report report, string name, long bytes)
{
    private readonly long begun = Stopwatch.GetTimestamp();

    public void Dispose() => report.CollectiveEnded(name, bytes, begun, Stopwatch.GetTimestamp());
}
