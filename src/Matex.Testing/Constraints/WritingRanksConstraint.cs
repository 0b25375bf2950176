using Matex.Launching.Running;

namespace Matex.Testing.Constraints;

/// <summary>See <see cref="OtherRanks.WriteNothing"/>.</summary>
public sealed class WritingRanksConstraint : RunConstraint
{
    /// <inheritdoc/>
    public override string Description => "no files from ranks other than 0";

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Problems(RunResult run) =>
        [
            .. run
                .Files.Where(file => !file.Path.StartsWith("0" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                .Select(file => $"{file.Path} was written"),
        ];
}
