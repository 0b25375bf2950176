using Matex.Testing.Constraints;

namespace Matex.Testing;

/// <summary>Constraints on what the ranks other than 0 do.</summary>
public static class OtherRanks
{
    /// <summary>They print nothing to standard output.</summary>
    public static SilentRanksConstraint AreSilent => new();

    /// <summary>They write no files. Needs a run with <see cref="RunOptions.FolderPerRank"/>.</summary>
    public static WritingRanksConstraint WriteNothing => new();
}
