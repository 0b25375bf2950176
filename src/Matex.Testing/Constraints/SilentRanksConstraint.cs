using Matex.Launching.Running;

namespace Matex.Testing.Constraints;

/// <summary>See <see cref="OtherRanks.AreSilent"/>.</summary>
public sealed class SilentRanksConstraint : RunConstraint
{
    /// <inheritdoc/>
    public override string Description => "no output from ranks other than 0";

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Problems(RunResult run) =>
        [
            .. run
                .Outputs.Where(output => output.Rank > 0 && output.Lines.Count > 0)
                .Select(output => $"rank {output.Rank} printed {output.Lines.Count} line(s): \"{output.Lines[0]}\""),
        ];
}
