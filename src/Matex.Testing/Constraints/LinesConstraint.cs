using Matex.Launching.Comparing;
using Matex.Launching.Running;

namespace Matex.Testing.Constraints;

/// <summary>See <see cref="Same.LinesAs"/>.</summary>
public sealed class LinesConstraint(RunResult expected, int digits) : RunConstraint
{
    /// <inheritdoc/>
    public override string Description => $"the same {expected.Lines.Count} lines, numbers to {digits} digits";

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Problems(RunResult run) =>
        [
            .. LineComparison
                .Of(expected.Lines, run.Lines, digits)
                .Differences.Select(difference => difference.ToString()),
        ];
}
