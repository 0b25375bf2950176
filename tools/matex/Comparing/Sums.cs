namespace Matex.Tool.Comparing;

/// <summary>How sums over a batch are taken in the runs that are compared: the values of <c>MATEX_SUMS</c>, and a choice.</summary>
internal static class Sums
{
    /// <summary>The environment variable.</summary>
    public const string Variable = "MATEX_SUMS";

    public const string Parts = "parts";
    public const string Whole = "whole";

    /// <summary>In parts, as the program runs otherwise; if that makes a difference, whole as well.</summary>
    public const string Auto = "auto";
}
