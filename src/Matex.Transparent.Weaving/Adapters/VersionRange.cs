using System.Globalization;

namespace Matex.Transparent.Weaving.Adapters;

/// <summary>Versions from <paramref name="Minimum"/> to <paramref name="Maximum"/>, both inclusive.</summary>
/// <param name="Minimum">Oldest version; missing parts are zero.</param>
/// <param name="Maximum">Newest version; missing parts match every value.</param>
public sealed record VersionRange(string Minimum, string Maximum)
{
    /// <summary>True if <paramref name="version"/> lies in the range.</summary>
    public bool Contains(Version version)
    {
        int[] parts = [version.Major, version.Minor, version.Build, version.Revision];
        return Compare(parts, Minimum) >= 0 && Compare(parts, Maximum) <= 0;
    }

    /// <inheritdoc/>
    public override string ToString() => Minimum == Maximum ? Minimum : $"{Minimum} to {Maximum}";

    private static int Compare(int[] version, string bound)
    {
        string[] parts = bound.Split('.');
        for (int i = 0; i < parts.Length && i < version.Length; i++)
        {
            int order = Math.Max(version[i], 0).CompareTo(int.Parse(parts[i], CultureInfo.InvariantCulture));
            if (order != 0)
            {
                return order;
            }
        }
        return 0;
    }
}
