using Matex.Launching.Running;

namespace Matex.Tool.Comparing;

/// <summary>Shows that a long run goes on, by passing on what it prints.</summary>
internal sealed class RunProgress(TextWriter output)
{
    public RunResult Run(string name, RunRequest request)
    {
        output.WriteLine($"matex: running {name}");
        var result = ProgramRunner.Run(request with { LinePrinted = line => output.WriteLine($"  {line}") });
        output.WriteLine($"matex: {name}: {result.Seconds:0.0} s, exit code {result.ExitCode}");
        if (result.ExitCode != 0)
        {
            output.WriteLine(result.Describe());
        }
        return result;
    }
}
