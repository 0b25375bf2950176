namespace Matex.Transparent.Averaging;

/// <summary>How collectives are carried out; the values come from the settings <c>MATEX_*</c>.</summary>
internal sealed record CollectiveOptions
{
    /// <summary>How gradients travel; sums are always formed in single precision.</summary>
    public GradientCompression Compression { get; init; }

    /// <summary>Which way data takes between ranks.</summary>
    public TransportChoice Transport { get; init; } = TransportChoice.Automatic;

    /// <summary>How long a rank may keep the others waiting before the job is ended with a report; 0 for no limit.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Whether ranks outnumber cores, so that a rank that waits must give its core away at once instead of polling a
    /// while; null to find out.
    /// </summary>
    public bool? Oversubscribed { get; init; }

    /// <summary>
    /// Ends the job because a rank did not come: prints the report once and does not return. Without it the exception
    /// is thrown on the waiting ranks alone.
    /// </summary>
    public Action<string>? EndLate { get; init; }

    /// <summary>
    /// Ends the job because ranks disagree; called on all of them. Without it the exception is thrown.
    /// </summary>
    public Action<string>? EndDisagreeing { get; init; }

    /// <summary>Told of each collective that is timed: name, bytes, beginning and end in ticks of the stopwatch.</summary>
    public Action<string, long, long, long>? Finished { get; init; }

    /// <summary>Whether every collective is timed, as a timeline needs it; otherwise of the small ones one in eight.</summary>
    public bool TimeEach { get; init; }
}
