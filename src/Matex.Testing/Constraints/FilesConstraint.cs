using Matex.Launching.Running;

namespace Matex.Testing.Constraints;

/// <summary>See <see cref="Same.FilesAs"/>.</summary>
public sealed class FilesConstraint(RunResult expected, bool namesOnly) : RunConstraint
{
    /// <inheritdoc/>
    public override string Description => $"the same {expected.Files.Count} files";

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Problems(RunResult run)
    {
        var left = expected.Files.ToDictionary(file => file.Path);
        var right = run.Files.ToDictionary(file => file.Path);
        return
        [
            .. left.Keys.Except(right.Keys).Select(path => $"{path} is missing"),
            .. right.Keys.Except(left.Keys).Select(path => $"{path} is not expected"),
            .. left
                .Values.Where(file =>
                    !namesOnly && right.TryGetValue(file.Path, out var other) && other.Hash != file.Hash
                )
                .Select(file => $"{file.Path} has other contents"),
        ];
    }
}
