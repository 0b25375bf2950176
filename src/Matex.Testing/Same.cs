using Matex.Launching.Running;
using Matex.Testing.Constraints;

namespace Matex.Testing;

/// <summary>Constraints that compare a <see cref="RunResult"/> with another one.</summary>
/// <example><code>Assert.That(Distributed.Run(program, 4), Same.LinesAs(SingleNode.Run(program)));</code></example>
public static class Same
{
    /// <summary>Rank 0 prints the same lines, numbers equal to <paramref name="digits"/> significant digits.</summary>
    public static LinesConstraint LinesAs(RunResult expected, int digits = 4) => new(expected, digits);

    /// <summary>
    /// The weights at the end are the same, each variable to <paramref name="tolerance"/> relative to its largest element.
    /// </summary>
    public static WeightsConstraint WeightsAs(RunResult expected, double tolerance = 1e-4) => new(expected, tolerance);

    /// <summary>The run left the same files, with the same contents unless <paramref name="namesOnly"/>.</summary>
    public static FilesConstraint FilesAs(RunResult expected, bool namesOnly = false) => new(expected, namesOnly);
}
