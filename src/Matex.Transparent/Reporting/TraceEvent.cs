namespace Matex.Transparent.Reporting;

/// <summary>Something that took time on this rank.</summary>
/// <param name="Name">What it was, such as <c>step 3</c> or a tensor's name.</param>
/// <param name="Category">Its kind: <c>step</c> or <c>collective</c>.</param>
/// <param name="Start">When it began, in microseconds since the job started.</param>
/// <param name="Duration">How long it took, in microseconds.</param>
/// <param name="Bytes">Bytes that were exchanged; 0 when that has no meaning.</param>
internal readonly record struct TraceEvent(string Name, string Category, double Start, double Duration, long Bytes = 0);
