using System.ComponentModel;
using System.Diagnostics;

namespace Matex.Data.Tests.Formats;

/// <summary>Runs the real tools that make test files; tests are skipped where they are absent.</summary>
internal static class DataTool
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Runs a Python script that needs h5py or NumPy (Debian: python3-h5py, python3-numpy).</summary>
    public static void Python(string folder, string script)
    {
        var exitCode = Run(folder, "/usr/bin/python3", ["-c", "import numpy, h5py"], out var why);
        if (exitCode != 0)
            Assert.Ignore($"python3 with h5py and NumPy is needed (Debian: python3-h5py): {why}");
        Assert.That(Run(folder, "/usr/bin/python3", ["-c", script], out var output), Is.Zero, output);
    }

    /// <summary>Runs a tool of a Debian package.</summary>
    public static void Command(string folder, string package, string program, params string[] arguments)
    {
        Require(program, package);
        Assert.That(Run(folder, program, arguments, out var output), Is.Zero, output);
    }

    /// <summary>Skips the test where a program is absent.</summary>
    public static void Require(string program, string package)
    {
        if (!IsThere(program))
            Assert.Ignore($"{program} is needed (Debian: {package}).");
    }

    private static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    private static int Run(string folder, string program, string[] arguments, out string output)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Such as the tests of other projects set for another Python.
        start.Environment.Remove("PYTHONPATH");
        try
        {
            using var process = Process.Start(start)!;
            var text = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Limit))
            {
                process.Kill(entireProcessTree: true);
                output = $"{program} did not end";
                return -1;
            }
            output = text.Result + errors.Result;
            return process.ExitCode;
        }
        catch (Win32Exception exception)
        {
            output = exception.Message;
            return -1;
        }
    }
}
