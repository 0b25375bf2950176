using Matex.Launching.Comparing;
using Matex.Launching.Launchers;
using Matex.Launching.Running;

namespace Matex.Tool.Comparing;

/// <summary>Runs a program alone and on several ranks.</summary>
internal sealed class Comparer(
    RunRequest request,
    int ranks,
    MpiLauncher launcher,
    Tolerance tolerance,
    RunProgress progress
)
{
    /// <param name="sums">How sums over a batch are taken, in both runs.</param>
    public RunComparison Compare(string sums)
    {
        var run = request with
        {
            Environment = new Dictionary<string, string?>(request.Environment) { [Sums.Variable] = sums },
        };
        var single = progress.Run("alone", run);
        var distributed = progress.Run($"on {ranks} rank(s)", run with { Ranks = ranks, Launcher = launcher });
        return new RunComparison(single, distributed, tolerance);
    }
}
