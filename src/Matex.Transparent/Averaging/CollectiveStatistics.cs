namespace Matex.Transparent.Averaging;

/// <summary>What the collectives of this process have cost so far.</summary>
/// <param name="Calls">Number of collectives.</param>
/// <param name="Bytes">Bytes that this rank contributed.</param>
/// <param name="Time">Time in them, waiting for other ranks included.</param>
internal readonly record struct CollectiveStatistics(long Calls, long Bytes, TimeSpan Time);
