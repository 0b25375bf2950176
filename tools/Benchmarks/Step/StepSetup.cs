namespace Matex.Benchmarks.Step;

/// <summary>What is measured.</summary>
/// <param name="Net">The network.</param>
/// <param name="Style">How the program is written: graph, tape or fit; all to measure it alone in each of them.</param>
/// <param name="Batch">Rows of the global batch.</param>
/// <param name="Ranks">Ranks, of one core each.</param>
/// <param name="Threads">Threads, with a core each, of a program alone.</param>
/// <param name="Steps">Steps of a run.</param>
/// <param name="Mpi">The MPI in use.</param>
/// <param name="Prefix">Words in front of every measured program.</param>
internal sealed record StepSetup(
    string Net,
    string Style,
    int Batch,
    int Ranks,
    int Threads,
    int Steps,
    MpiLaunch Mpi,
    string[] Prefix
)
{
    public static readonly string[] Nets = ["lenet", "mlp", "wide", "alexnet", "resnet", "lstm"];

    /// <summary>The style in which a network is usually written.</summary>
    public static string UsualStyle(string net) => IsKnownToPeers(net) ? "graph" : "fit";

    /// <summary>Whether the peers beside the repository have the network.</summary>
    public static bool IsKnownToPeers(string net) => net is "lenet" or "mlp" or "wide";

    /// <summary>Every way in which the network is written here.</summary>
    public IEnumerable<string> Styles =>
        Style != "all" ? [Style]
        : IsKnownToPeers(Net) ? ["graph", "tape", "fit"]
        : ["tape", "fit"];

    /// <summary>Whether programs are measured alone only, and not on ranks.</summary>
    public bool IsAlone => Threads > 1 || Ranks == 1 || Style == "all";

    /// <summary>Steps before the measured ones, where they were chosen.</summary>
    public int? ChosenWarmUp { get; init; }

    /// <summary>Steps before the measured ones: a second or two, in which compilers and caches settle.</summary>
    public int WarmUp =>
        ChosenWarmUp
        ?? Net switch
        {
            "mlp" => 800,
            "lstm" => 150,
            "lenet" or "resnet" or "alexnet" => 60,
            _ => 20,
        };

    /// <summary>The cores that programs alone are bound to.</summary>
    public string Cores => Threads == 1 ? "0" : $"0-{Threads - 1}";

    /// <summary>Bytes of all gradients.</summary>
    public long Bytes =>
        sizeof(float)
        * Net switch
        {
            "lenet" => Dense(25, 32) + Dense(25 * 32, 64) + Dense(3136, 1024) + Dense(1024, 10),
            "mlp" => Dense(784, 512) + Dense(512, 512) + Dense(512, 10),
            "wide" => Dense(784, 4096) + Dense(4096, 4096) + Dense(4096, 10),
            "alexnet" => Dense(25 * 3, 64)
                + Dense(25 * 64, 128)
                + Dense(9 * 128, 192)
                + Dense(9 * 192, 128)
                + Dense(9 * 128, 128)
                + Dense(9 * 128, 512)
                + Dense(512, 256)
                + Dense(256, 10),
            "resnet" => (9 * 3 * 16)
                + Block(16, 16, 0)
                + Block(16, 32, 16 * 32)
                + Block(32, 64, 32 * 64)
                + (2 * 16)
                + Dense(64, 10),
            "lstm" => Dense(28 + 128, 4 * 128) + Dense(128, 10),
            _ => throw new BenchmarkException($"no network is called {Net}"),
        };

    private static long Dense(long from, long to) => (from + 1) * to;

    /// <summary>Two convolutions without bias, each with a scale and an offset, and what the short way has.</summary>
    private static long Block(long from, long to, long way) => (9 * from * to) + (9 * to * to) + (4 * to) + way;
}
