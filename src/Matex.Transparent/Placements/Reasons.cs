namespace Matex.Transparent.Placements;

/// <summary>Why some operation types have no rule: what a user is told when one of them keeps a loop whole.</summary>
internal static class Reasons
{
    /// <summary>The reason in a user's words; for a type that nobody has thought of, that there is no rule.</summary>
    public static string For(string type) => $"there is no rule for running {type} on a part of the batch";
}
