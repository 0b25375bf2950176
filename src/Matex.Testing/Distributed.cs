using Matex.Launching.Running;

namespace Matex.Testing;

/// <summary>Runs programs under an MPI launcher.</summary>
public static class Distributed
{
    /// <summary>Runs a program that is built and woven (by a reference to Matex.Transparent) to its end.</summary>
    /// <param name="program">Path of its <c>.dll</c> or executable.</param>
    /// <param name="ranks">Number of ranks, at least 1.</param>
    /// <param name="options">How to run it.</param>
    /// <exception cref="RunFailedException">It ended with an exit code other than 0.</exception>
    /// <exception cref="TimeLimitException">It took too long; all its processes have been ended.</exception>
    /// <exception cref="Launching.Launchers.LauncherNotFoundException">There is no MPI launcher.</exception>
    public static RunResult Run(string program, int ranks, RunOptions? options = null) =>
        Runs.Run(program, ranks, options ?? new RunOptions());

    /// <summary>As <see cref="Run(string, int, RunOptions?)"/>, with arguments alone.</summary>
    public static RunResult Run(string program, int ranks, params string[] arguments) =>
        Run(program, ranks, new RunOptions { Arguments = arguments });
}
