using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Tensorflow.Engine;

/// <summary>
/// Loops over independent parts on the threads that libtorch's operators use too (OpenMP's), so that both never compete
/// for cores.
/// </summary>
internal static unsafe class ParallelLoop
{
    /// <summary>Elements below which a simple loop over memory is not worth waking other threads.</summary>
    private const long SmallestRange = 1 << 15;

    [ThreadStatic]
    private static bool t_isInside;

    /// <summary>Threads that a loop started here would use.</summary>
    public static int Threads => t_isInside ? 1 : Torch.ThreadCount;

    /// <summary>Whether a simple loop over so many elements is worth sharing.</summary>
    public static bool Pays(long elements) => elements >= 2 * SmallestRange && Threads > 1;

    /// <summary>Runs the body for each part, in any order; an exception of any part is thrown again.</summary>
    public static void Run(int parts, Action<int> body)
    {
        var threads = parts > 1 ? Math.Min(parts, Threads) : 1;
        if (threads <= 1)
        {
            for (var part = 0; part < parts; part++)
                body(part);
            return;
        }
        var job = new Job(parts, body);
        var handle = GCHandle.Alloc(job);
        try
        {
            LibTorch.GOMP_parallel(&Enter, GCHandle.ToIntPtr(handle), (uint)threads, 0);
        }
        finally
        {
            handle.Free();
        }
        job.Rethrow();
    }

    /// <summary>
    /// Splits the numbers from 0 to <paramref name="count"/> into one range for each thread, in steps of
    /// <paramref name="grain"/> numbers, and runs the body on start and end of each. Short loops stay on the caller.
    /// </summary>
    /// <param name="count">The end of the range.</param>
    /// <param name="grain">What may not be split.</param>
    /// <param name="cost">Elements of memory that one number stands for.</param>
    /// <param name="body">Start and end.</param>
    public static void Ranges(long count, long grain, long cost, Action<long, long> body)
    {
        var threads = Pays(count * cost) ? Threads : 1;
        if (threads <= 1 || count <= grain)
        {
            body(0, count);
            return;
        }
        var steps = (count + grain - 1) / grain;
        long Start(long part) => Math.Min(count, steps * part / threads * grain);
        Run(threads, part => body(Start(part), Start(part + 1)));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Enter(nint data)
    {
        var outer = t_isInside;
        t_isInside = true;
        ((Job)GCHandle.FromIntPtr(data).Target!).Work();
        t_isInside = outer;
    }

    /// <summary>The parts of a loop, taken one after another by whoever is free.</summary>
    private sealed class Job(int parts, Action<int> body)
    {
        private int _next = -1;
        private ExceptionDispatchInfo? _failure;

        public void Work()
        {
            try
            {
                for (int part; (part = Interlocked.Increment(ref _next)) < parts; )
                    body(part);
            }
#pragma warning disable CA1031 // No exception may leave a native callback; the caller of the loop throws it again.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
            }
        }

        public void Rethrow() => _failure?.Throw();
    }
}
