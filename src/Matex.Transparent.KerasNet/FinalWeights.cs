using Matex.Transparent.Reporting;

namespace Matex.Transparent.KerasNet;

/// <summary>The models' weights at the end of the program, for <c>MATEX_DUMP</c>.</summary>
internal static class FinalWeights
{
    private static readonly List<NamedArray> Arrays = [];

    public static IEnumerable<NamedArray> All => Arrays;

    public static void Add(NamedArray array) => Arrays.Add(array);
}
