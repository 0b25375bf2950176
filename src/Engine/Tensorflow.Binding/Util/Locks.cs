namespace Tensorflow.Util;

/// <summary>Locks of different reach.</summary>
public static class Locks
{
    public static readonly object ProcessWide = new();

    [ThreadStatic]
    private static object? t_threadWide;

    /// <summary>A lock of the calling thread's own.</summary>
    public static object ThreadWide => t_threadWide ??= new object();
}
