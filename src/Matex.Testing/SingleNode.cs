using Matex.Launching.Running;

namespace Matex.Testing;

/// <summary>Runs programs alone, without a launcher.</summary>
public static class SingleNode
{
    /// <summary>Runs a program that is built and woven (by a reference to Matex.Transparent) to its end.</summary>
    /// <param name="program">Path of its <c>.dll</c> or executable.</param>
    /// <param name="options">How to run it.</param>
    /// <exception cref="RunFailedException">It ended with an exit code other than 0.</exception>
    /// <exception cref="TimeLimitException">It took too long; all its processes have been ended.</exception>
    public static RunResult Run(string program, RunOptions? options = null) =>
        Runs.Run(program, ranks: null, options ?? new RunOptions());

    /// <summary>As <see cref="Run(string, RunOptions?)"/>, with arguments alone.</summary>
    public static RunResult Run(string program, params string[] arguments) =>
        Run(program, new RunOptions { Arguments = arguments });
}
