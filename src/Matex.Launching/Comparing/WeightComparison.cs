using Matex.Launching.Running;

namespace Matex.Launching.Comparing;

/// <summary>The variables of two runs side by side.</summary>
/// <param name="Variables">All variables of either run, those that differ most first.</param>
public sealed record WeightComparison(IReadOnlyList<WeightDifference> Variables)
{
    /// <summary>The largest relative difference; zero if there is no variable.</summary>
    public double MaxRelativeDifference => Variables.Count == 0 ? 0 : Variables[0].Relative;

    /// <summary>Compares variables of the same name.</summary>
    public static WeightComparison Of(
        IReadOnlyDictionary<string, WeightArray> expected,
        IReadOnlyDictionary<string, WeightArray> actual
    ) =>
        new([
            .. expected
                .Keys.Union(actual.Keys)
                .Select(name => new WeightDifference(
                    name,
                    Difference(expected.GetValueOrDefault(name), actual.GetValueOrDefault(name))
                ))
                .OrderByDescending(variable => variable.Relative)
                .ThenBy(variable => variable.Name, StringComparer.Ordinal),
        ]);

    private static double Difference(WeightArray? expected, WeightArray? actual)
    {
        if (expected is null || actual is null || !expected.Shape.SequenceEqual(actual.Shape))
        {
            return double.PositiveInfinity;
        }
        double scale = 0;
        double difference = 0;
        foreach (var (left, right) in expected.Values.Zip(actual.Values))
        {
            if (left.Equals(right))
            {
                scale = double.IsFinite(left) ? Math.Max(scale, Math.Abs(left)) : scale;
                continue;
            }
            if (!double.IsFinite(left) || !double.IsFinite(right))
            {
                return double.PositiveInfinity;
            }
            scale = Math.Max(scale, Math.Max(Math.Abs(left), Math.Abs(right)));
            difference = Math.Max(difference, Math.Abs(left - right));
        }
        return difference == 0 ? 0 : difference / scale;
    }
}
