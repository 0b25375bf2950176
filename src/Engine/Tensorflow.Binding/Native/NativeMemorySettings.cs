using System.Runtime.InteropServices;

namespace Tensorflow.Engine;

/// <summary>
/// Settings of glibc's allocator: large activations are kept for the next step instead of being returned to the
/// kernel, which would fault every page in again (mallopt(3)). Skipped where the user set MALLOC_ variables.
/// </summary>
internal static class NativeMemorySettings
{
    private const int TrimThreshold = -1;
    private const int MmapThreshold = -3;
    private const int LargestMmapThreshold = 32 << 20;

    public static void Apply()
    {
        if (Environment.GetEnvironmentVariable("MALLOC_MMAP_THRESHOLD_") is not null)
            return;
        _ = mallopt(MmapThreshold, LargestMmapThreshold);
        _ = mallopt(TrimThreshold, int.MaxValue);
    }

    [DllImport("libc")]
    private static extern int mallopt(int parameter, int value);
}
