namespace Matex.Transparent.Launch;

/// <summary>What the wrapper does in this process.</summary>
internal enum JobMode
{
    /// <summary>Nothing: one rank and nothing to observe, or <c>MATEX=off</c>. No MPI library is loaded.</summary>
    Off,

    /// <summary>One rank, but a seed is to be agreed or a dump or trace to be written.</summary>
    Observed,

    /// <summary>Several ranks train together.</summary>
    Distributed,
}
