using System.Diagnostics;
using Matex.Launching.Launchers;
using Matex.Tool.Commands;

namespace Matex.Tool.Doctor;

/// <summary>The libpython that a Keras.NET program would load.</summary>
/// <param name="Name">Name or path, as it is given to the loader.</param>
/// <param name="Source">Who says so.</param>
internal sealed record PythonLibrary(string Name, string Source)
{
    /// <summary>What pythonnet 3 reads.</summary>
    public const string Variable = "PYTHONNET_PYDLL";

    private const string NameOfLibrary =
        "import sys, sysconfig; print(sysconfig.get_config_var('INSTSONAME') or 'python%d%d.dll' % sys.version_info[:2])";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>The library that the environment names, else that of the <c>python3</c> on the path; null without either.</summary>
    public static PythonLibrary? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return new(named, Variable);
        }
        string python = OperatingSystem.IsWindows() ? "python" : "python3";
        try
        {
            string name = Output(new ProcessStartInfo(python, ["-c", NameOfLibrary]), out _).Trim();
            return name.Length > 0 ? new(name, $"the {python} on the path") : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is none.
            return null;
        }
    }

    /// <summary>Starts it in a process of its own, which a broken Python may end.</summary>
    /// <param name="problem">The last of what that process wrote to standard error.</param>
    public PythonFacts? Ask(out string problem)
    {
        string tool = Path.Combine(AppContext.BaseDirectory, "matex.dll");
        string[] command = [.. Executable.Command(tool), PythonProbeCommand.Name, Name];
        string output = Output(new ProcessStartInfo(command[0], command[1..]), out var errors);
        problem = errors.Split('\n').LastOrDefault(static line => line.Trim().Length > 0)?.Trim() ?? "";
        return PythonFacts.Parse(output);
    }

    private static string Output(ProcessStartInfo start, out string errors)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errorOutput = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            errors = $"{start.FileName} did not answer within {Limit.TotalSeconds:0} s";
            return "";
        }
        errors = errorOutput.Result;
        return output.Result;
    }
}
