using Matex.Launching.Comparing;
using Matex.Launching.Running;

namespace Matex.Testing.Constraints;

/// <summary>See <see cref="Same.WeightsAs"/>.</summary>
public sealed class WeightsConstraint(RunResult expected, double tolerance) : RunConstraint
{
    /// <inheritdoc/>
    public override string Description => $"the same weights within {tolerance:g2}";

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Problems(RunResult run)
    {
        if (expected.Dump is not { Weights.Count: > 0 } left)
        {
            return ["the expected run left no weights: is the program woven, and does it train?"];
        }
        if (run.Dump is not { } right)
        {
            return ["the run left no weights: is the program woven?"];
        }
        return
        [
            .. WeightComparison
                .Of(left.Weights, right.Weights)
                .Variables.Where(variable => !(variable.Relative <= tolerance))
                .Select(variable => $"{variable.Name} differs by {variable.Relative:g3}"),
        ];
    }
}
