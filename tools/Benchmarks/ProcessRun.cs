using System.Diagnostics;

namespace Matex.Benchmarks;

/// <summary>Runs a program to its end and returns what it printed.</summary>
internal static class ProcessRun
{
    /// <exception cref="BenchmarkException">The program failed, is missing, or took longer than the limit.</exception>
    public static string Output(
        IReadOnlyList<string> command,
        TimeSpan limit,
        IEnumerable<(string Name, string Value)>? variables = null
    )
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in variables ?? [])
            start.Environment[name] = value;
        start.Environment["OMPI_ALLOW_RUN_AS_ROOT"] = "1";
        start.Environment["OMPI_ALLOW_RUN_AS_ROOT_CONFIRM"] = "1";
        using var process = Start(start);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            throw new BenchmarkException($"{string.Join(' ', command)} did not end within {limit.TotalSeconds:0} s.");
        }
        if (process.ExitCode != 0)
            throw new BenchmarkException(
                $"{string.Join(' ', command)} ended with exit code {process.ExitCode}:\n{error.Result}{output.Result}"
            );
        return output.Result;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new BenchmarkException($"{start.FileName} cannot be started ({exception.Message}); is it installed?");
        }
    }
}
