namespace Tensorflow.Engine;

/// <summary>
/// Tells the garbage collector of tensors' native memory, in steps: what kernels and session runs release
/// themselves mostly cancels out and costs nothing.
/// </summary>
internal static class NativeMemoryPressure
{
    private const long Step = 32L << 20;
    private static long _live;
    private static long _reported;

    /// <summary>Bytes of tensors that are alive.</summary>
    public static long Live => Volatile.Read(ref _live);

    public static void Add(long bytes)
    {
        var live = Interlocked.Add(ref _live, bytes);
        if (live - Volatile.Read(ref _reported) < Step)
            return;
        _ = Interlocked.Add(ref _reported, Step);
        GC.AddMemoryPressure(Step);
    }

    public static void Remove(long bytes)
    {
        var live = Interlocked.Add(ref _live, -bytes);
        if (Volatile.Read(ref _reported) - live < 2 * Step)
            return;
        _ = Interlocked.Add(ref _reported, -Step);
        GC.RemoveMemoryPressure(Step);
    }
}
