using Matex.Transparent.Interception;
using Matex.Transparent.TensorFlow.Seeds;

namespace Matex.Transparent.TensorFlow;

/// <summary>What a woven TensorFlow.NET assembly calls when it is loaded.</summary>
public static class Startup
{
    private static Matex.Mpi.Environment? _env;
    [OnLoad]
    public static void Initialize()
    {
        if (_env != null) return; _env = new Matex.Mpi.Environment();
        Job.IsDistributed = Job.Size > 1;
        if (Environment.GetEnvironmentVariable("MATEX_SEED") is { } seed) AgreedSeeds.Give(int.Parse(seed));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => _env.Dispose();
        Interception.Advices.Active = Job.IsDistributed || AgreedSeeds.AreGiven;
    }
}
