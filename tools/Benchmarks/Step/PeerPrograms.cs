using System.Globalization;
using System.Text.RegularExpressions;

namespace Matex.Benchmarks.Step;

/// <summary>Where the peers' programs and packages are, and how they are run.</summary>
internal static partial class PeerPrograms
{
    public const string Python = "/usr/bin/python3";

    /// <summary>The peers beside the repository.</summary>
    public static string? Folder { get; } = FindFolder();

    /// <summary>A program beside this one.</summary>
    public static string Own(string name) => Path.Combine(AppContext.BaseDirectory, "Peers", name);

    /// <summary>
    /// The Python packages: what MATEX_PEERS names, or those beside the repository, unpacked once and kept among the
    /// temporary files.
    /// </summary>
    public static string? Packages(string folder)
    {
        if (Environment.GetEnvironmentVariable("MATEX_PEERS") is { Length: > 0 } named)
            return named;
        if (!File.Exists(Python))
            return null;
        var target = Path.Combine(Path.GetTempPath(), "matex-peers");
        var packages = Path.Combine(target, "pack");
        if (!Directory.Exists(Path.Combine(packages, "tensorflow")))
        {
            Console.Error.WriteLine($"unpacking Python TensorFlow and Horovod to {target}");
            Directory.CreateDirectory(target);
            ProcessRun.Output(["bash", Path.Combine(folder, "unpack"), target], TimeSpan.FromMinutes(10));
        }
        return packages;
    }

    public static bool HasTorch()
    {
        try
        {
            ProcessRun.Output([Python, "-c", "import torch"], TimeSpan.FromMinutes(1));
            return true;
        }
        catch (BenchmarkException exception)
        {
            Console.Error.WriteLine($"no PyTorch: {exception.Message.Split('\n')[0]}");
            return false;
        }
    }

    public static double Run(
        StepSetup setup,
        string[] command,
        string script,
        string mode,
        (string, string)[] variables
    )
    {
        string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
        var output = ProcessRun.Output(
            [
                .. command,
                script,
                mode,
                "--model",
                setup.Net,
                "--global-batch",
                Number(setup.Batch),
                "--steps",
                Number(setup.Steps),
                "--warmup",
                Number(setup.WarmUp),
                "--threads",
                Number(setup.Threads),
            ],
            MeasuredProgram.Limit,
            variables
        );
        var match = MedianPattern().Match(output);
        return match.Success
            ? double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : throw new BenchmarkException($"{script} {mode} printed no time: {output}");
    }

    private static string? FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Matex.Transparent.sln")) && folder.Parent is { } parent)
            {
                var peers = Path.Combine(parent.FullName, "shared", "peers");
                return Directory.Exists(peers) ? peers : null;
            }
        return null;
    }

    [GeneratedRegex("median_ms=([0-9.]+)")]
    private static partial Regex MedianPattern();
}
