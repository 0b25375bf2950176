using System.Globalization;
using System.Text.RegularExpressions;

namespace Matex.Benchmarks.Step;

/// <summary>
/// The same step in Python TensorFlow, Horovod, MultiWorkerMirroredStrategy and PyTorch: those of the peers beside the
/// repository (../shared/peers) that run on this machine. They know some networks; for the others there is a program
/// beside this one, for Python TensorFlow and Horovod.
/// </summary>
internal static partial class PeerCandidates
{
    private const string Python = "/usr/bin/python3";
    private const string OwnProgram = "tensorflow_step.py";
    private static int port = 23450;

    public static IEnumerable<Candidate> For(StepSetup setup)
    {
        if (FindFolder() is not { } folder)
        {
            Console.Error.WriteLine("no peers: ../shared/peers does not exist beside the repository");
            yield break;
        }
        var openMpi = new MpiLaunch("openmpi");
        string[] Ranks(params ReadOnlySpan<string> options) =>
            [openMpi.Mpiexec, .. options, "-n", $"{setup.Ranks}", .. setup.Prefix, Python];
        string[] one = ["taskset", "-c", setup.Cores, .. setup.Prefix, Python];
        (string, string)[] threads = [("OMP_NUM_THREADS", $"{setup.Threads}")];
        var known = StepSetup.IsKnownToPeers(setup.Net);
        if (Unpack(folder) is { } packages)
        {
            var script = known
                ? Path.Combine(folder, "tf_train.py")
                : Path.Combine(AppContext.BaseDirectory, "Peers", OwnProgram);
            (string, string)[] variables = [.. threads, ("PYTHONPATH", packages)];
            yield return Peer("Python TensorFlow alone", () => Run(setup, one, script, "single", variables));
            if (setup.Threads > 1)
                yield break;
            yield return Peer("Horovod", () => Run(setup, Ranks(), script, "horovod", variables));
            yield return Peer(
                "Horovod, yielding MPI",
                () => Run(setup, Ranks("--mca", "mpi_yield_when_idle", "1"), script, "horovod", variables)
            );
            if (known)
                yield return Peer(
                    "MultiWorkerMirroredStrategy",
                    () => Run(setup, Ranks(), script, "mwms", [.. variables, ("MWMS_PORT", NextPort())])
                );
        }
        if (known && HasTorch())
        {
            var script = Path.Combine(folder, "torch_train.py");
            yield return Peer("PyTorch alone", () => Run(setup, one, script, "single", threads));
            yield return Peer(
                "PyTorch DistributedDataParallel",
                () => Run(setup, Ranks(), script, "ddp", [.. threads, ("DDP_PORT", NextPort())])
            );
        }
    }

    private static Candidate Peer(string name, Func<double> measure) => new(name, measure, IsPeer: true);

    private static double Run(
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

    /// <summary>The Python packages, unpacked once and kept among the temporary files.</summary>
    private static string? Unpack(string folder)
    {
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

    private static bool HasTorch()
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

    /// <summary>A run's port may still be taken when the next one starts.</summary>
    private static string NextPort() => (port += 10).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("median_ms=([0-9.]+)")]
    private static partial Regex MedianPattern();
}
