namespace Matex.Tool.Comparing;

/// <summary>
/// A printed line as a table shows it. Progress bars that are not written to a terminal stand one after the other in a single
/// line; of such a line the end is shown, which is the last state.
/// </summary>
internal static class ShownLine
{
    private const int Longest = 160;

    public static string Of(string line) =>
        line.Length <= Longest ? line : string.Concat("… ", line.AsSpan(line.Length - Longest + 2));
}
