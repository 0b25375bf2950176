using Matex.Launching.Running;

namespace Matex.Testing;

/// <summary>A program ended with an exit code other than 0.</summary>
/// <param name="program">The program.</param>
/// <param name="result">The run.</param>
public sealed class RunFailedException(string program, RunResult result)
    : Exception($"{Path.GetFileName(program)} failed: {result.Describe()}")
{
    /// <summary>The run.</summary>
    public RunResult Result { get; } = result;
}
