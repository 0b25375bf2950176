using Matex.Transparent.Launch;

namespace Matex.Transparent.TensorFlow;

/// <summary>Are sums over a batch taken from all its rows at once (<c>MATEX_SUMS</c>)?</summary>
internal static class SumOrder
{
    public static bool IsWhole => Job.Current.SumsAreWhole;
}
