namespace Matex.Benchmarks.Step;

/// <summary>What is measured.</summary>
internal sealed record StepSetup(string Net, int Batch, int Ranks, int Steps, MpiLaunch Mpi, string[] Prefix)
{
    /// <summary>Steps before the measured ones: compilers and caches settle.</summary>
    public int WarmUp => Net == "mlp" ? 200 : 20;

    /// <summary>Bytes of all gradients.</summary>
    public long Bytes =>
        sizeof(float)
        * Net switch
        {
            "lenet" => Dense(25, 32) + Dense(25 * 32, 64) + Dense(3136, 1024) + Dense(1024, 10),
            "mlp" => Dense(784, 512) + Dense(512, 512) + Dense(512, 10),
            _ => Dense(784, 4096) + Dense(4096, 4096) + Dense(4096, 10),
        };

    private static long Dense(long from, long to) => (from + 1) * to;
}
