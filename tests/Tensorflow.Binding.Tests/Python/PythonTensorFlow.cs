using System.Diagnostics;

namespace Tensorflow.Tests.Python;

/// <summary>
/// Runs programs on Python TensorFlow. MATEX_PEERS names the folder of its packages (the <c>pack</c> that
/// <c>../shared/peers/unpack</c> makes); without it tests are skipped.
/// </summary>
internal static class PythonTensorFlow
{
    /// <summary>What a program prints, without white space around.</summary>
    /// <param name="program">The program; the folder is its working directory.</param>
    public static string Run(string folder, string program)
    {
        var packages = Environment.GetEnvironmentVariable("MATEX_PEERS");
        if (string.IsNullOrEmpty(packages))
            Assert.Ignore("MATEX_PEERS does not name the packages of Python TensorFlow.");
        ProcessStartInfo start = new("/usr/bin/python3", ["-c", program])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
            Environment =
            {
                ["PYTHONPATH"] = packages,
                ["TF_CPP_MIN_LOG_LEVEL"] = "3",
                ["CUDA_VISIBLE_DEVICES"] = "",
            },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(5)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("Python TensorFlow ran for more than five minutes.");
        }
        Assert.That(process.ExitCode, Is.Zero, $"Python TensorFlow failed:\n{errors.Result}");
        return output.Result.Trim();
    }
}
