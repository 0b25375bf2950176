using System.Globalization;

namespace Tensorflow.Engine;

/// <summary>The number of threads that kernels use: of the session's configuration, else OMP_NUM_THREADS.</summary>
internal static class ThreadSettings
{
    private static int s_applied;

    /// <summary>Applies OMP_NUM_THREADS, once.</summary>
    public static void ApplyEnvironment()
    {
        if (Interlocked.Exchange(ref s_applied, 1) != 0)
            return;
        var text = Environment.GetEnvironmentVariable("OMP_NUM_THREADS");
        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var threads) && threads > 0)
            LibTorch.set_num_threads(threads);
    }

    public static void Apply(ConfigProto? config)
    {
        if (config is { IntraOpParallelismThreads: > 0 })
            LibTorch.set_num_threads(config.IntraOpParallelismThreads);
    }
}
