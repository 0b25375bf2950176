using System.Globalization;

namespace Matex.Benchmarks.Step;

/// <summary>
/// The same step in Python TensorFlow, Horovod, MultiWorkerMirroredStrategy and PyTorch: those of the peers beside the
/// repository (../shared/peers) that run on this machine. They know some networks; for the others there are programs
/// beside this one, but for MultiWorkerMirroredStrategy and DistributedDataParallel.
/// </summary>
internal static class PeerCandidates
{
    public const string TensorFlow = "Python TensorFlow alone";
    public const string PyTorch = "PyTorch alone";
    private static int port = 23450;

    public static IEnumerable<Candidate> For(StepSetup setup)
    {
        if (PeerPrograms.Folder is not { } folder)
        {
            Console.Error.WriteLine("no peers: ../shared/peers does not exist beside the repository");
            return [];
        }
        var packages = PeerPrograms.Packages(folder);
        var hasTorch = PeerPrograms.HasTorch();
        return
        [
            .. Alone(setup, packages, hasTorch),
            .. setup.IsAlone ? [] : OnRanks(setup, folder, packages, hasTorch),
        ];
    }

    private static IEnumerable<Candidate> Alone(StepSetup setup, string? packages, bool hasTorch)
    {
        string[] one = ["taskset", "-c", setup.Cores, .. setup.Prefix, PeerPrograms.Python];
        if (packages is not null)
            yield return Peer(TensorFlow, setup, one, PeerPrograms.Own("tensorflow_step.py"), "single", packages);
        if (hasTorch)
            yield return Peer(PyTorch, setup, one, PeerPrograms.Own("torch_step.py"), "single");
    }

    private static IEnumerable<Candidate> OnRanks(StepSetup setup, string folder, string? packages, bool hasTorch)
    {
        var mpiexec = new MpiLaunch("openmpi").Mpiexec;
        string[] Ranks(params ReadOnlySpan<string> options) =>
            [mpiexec, .. options, "-n", $"{setup.Ranks}", .. setup.Prefix, PeerPrograms.Python];
        var known = StepSetup.IsKnownToPeers(setup.Net);
        if (packages is not null)
        {
            var script = known ? Path.Combine(folder, "tf_train.py") : PeerPrograms.Own("tensorflow_step.py");
            yield return Peer("Horovod", setup, Ranks(), script, "horovod", packages);
            string[] yielding = Ranks("--mca", "mpi_yield_when_idle", "1");
            yield return Peer("Horovod, yielding MPI", setup, yielding, script, "horovod", packages);
            if (known)
                yield return Peer("MultiWorkerMirroredStrategy", setup, Ranks(), script, "mwms", packages);
        }
        if (known && hasTorch)
        {
            var script = Path.Combine(folder, "torch_train.py");
            yield return Peer("PyTorch DistributedDataParallel", setup, Ranks(), script, "ddp");
        }
    }

    /// <summary>Each run gets ports of its own: those of the last one may still be taken.</summary>
    private static Candidate Peer(
        string name,
        StepSetup setup,
        string[] command,
        string script,
        string mode,
        string? packages = null
    ) =>
        new(
            name,
            () =>
            {
                var free = (port += 10).ToString(CultureInfo.InvariantCulture);
                List<(string, string)> variables =
                [
                    ("OMP_NUM_THREADS", $"{setup.Threads}"),
                    ("MWMS_PORT", free),
                    ("DDP_PORT", free),
                ];
                if (packages is not null)
                    variables.Add(("PYTHONPATH", packages));
                return PeerPrograms.Run(setup, command, script, mode, [.. variables]);
            },
            IsPeer: true
        );
}
