namespace Matex.Transparent.Averaging;

/// <summary>How collectives are carried out; the values come from the settings <c>MATEX_*</c>.</summary>
internal sealed record CollectiveOptions
{
    /// <summary>How gradients travel; sums are always formed in single precision.</summary>
    public Compression Compression { get; init; } = Compression.None;

    /// <summary>Which way data takes between ranks.</summary>
    public TransportChoice Transport { get; init; } = TransportChoice.Automatic;

    /// <summary>How long a rank may keep the others waiting before the job is ended with a report.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Whether cores are scarce, so that a rank that waits must give its core away at once instead of polling a while.
    /// </summary>
    public bool Oversubscribed { get; init; }

    /// <summary>Ends the job with a report: prints it once and does not return.</summary>
    public Action<string>? End { get; init; }
}
