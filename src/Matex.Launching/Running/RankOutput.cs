namespace Matex.Launching.Running;

/// <summary>What one rank printed.</summary>
/// <param name="Rank">The rank.</param>
/// <param name="Lines">Lines of standard output, as a terminal would show them.</param>
/// <param name="ErrorLines">Lines of standard error.</param>
public sealed record RankOutput(int Rank, IReadOnlyList<string> Lines, IReadOnlyList<string> ErrorLines);
