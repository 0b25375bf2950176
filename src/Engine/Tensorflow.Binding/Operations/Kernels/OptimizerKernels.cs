using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Engine;

/// <summary>One optimizer's update of a vector of weights and of up to three slots, from a vector of gradients.</summary>
internal interface IOptimizerStep<T>
    where T : struct
{
    void Invoke(ref Vector<T> weight, ref Vector<T> first, ref Vector<T> second, ref Vector<T> third, Vector<T> grad);
}

/// <summary>Applies updates to whole variables in a single pass over memory.</summary>
internal static unsafe class OptimizerKernels
{
    /// <summary>Elements that threads take at once: whole lines of the caches.</summary>
    private const int Grain = 64;

    /// <summary>Elements between what is changed and what the processor is told to fetch: weights and gradients lie in the last cache.</summary>
    private const int Lookahead = 256;

    /// <summary>target += factor * source.</summary>
    public static void AddScaled<T>(Span<T> target, ReadOnlySpan<T> source, T factor)
        where T : unmanaged, INumber<T>
    {
        var scale = new Vector<T>(factor);
        var i = 0;
        ref var t = ref MemoryMarshal.GetReference(target);
        ref var s = ref MemoryMarshal.GetReference(source);
        for (; i <= target.Length - Vector<T>.Count; i += Vector<T>.Count)
            (Vector.LoadUnsafe(ref t, (nuint)i) + (Vector.LoadUnsafe(ref s, (nuint)i) * scale)).StoreUnsafe(
                ref t,
                (nuint)i
            );
        for (; i < target.Length; i++)
            target[i] += source[i] * factor;
    }

    /// <summary>Runs a step over all elements of native memory; slots that the optimizer does not have are empty, the last first.</summary>
    public static void Run<T, TStep>(
        TStep step,
        Span<T> weights,
        Span<T> first,
        Span<T> second,
        Span<T> third,
        ReadOnlySpan<T> grads
    )
        where T : unmanaged
        where TStep : struct, IOptimizerStep<T>
    {
        fixed (
            T* w = weights,
                a = first,
                b = second,
                c = third,
                g = grads
        )
            if (!third.IsEmpty)
                Share<T, TStep, ThreeSlots>(step, weights.Length, w, a, b, c, g);
            else if (!second.IsEmpty)
                Share<T, TStep, TwoSlots>(step, weights.Length, w, a, b, c, g);
            else if (!first.IsEmpty)
                Share<T, TStep, OneSlot>(step, weights.Length, w, a, b, c, g);
            else
                Share<T, TStep, NoSlot>(step, weights.Length, w, a, b, c, g);
    }

    private static void Share<T, TStep, TSlots>(TStep step, int count, T* w, T* a, T* b, T* c, T* g)
        where T : unmanaged
        where TStep : struct, IOptimizerStep<T>
        where TSlots : struct, ISlots
    {
        if (ParallelLoop.Pays(count))
            ShareAmongThreads<T, TStep, TSlots>(step, count, w, a, b, c, g);
        else
            RunPart<T, TStep, TSlots>(step, 0, count, w, a, b, c, g);
    }

    /// <summary>Apart from the rest, which would allocate what the threads share.</summary>
    private static void ShareAmongThreads<T, TStep, TSlots>(TStep step, int count, T* w, T* a, T* b, T* c, T* g)
        where T : unmanaged
        where TStep : struct, IOptimizerStep<T>
        where TSlots : struct, ISlots =>
        ParallelLoop.Ranges(
            count,
            Grain,
            1,
            (start, end) => RunPart<T, TStep, TSlots>(step, (int)start, (int)end, w, a, b, c, g)
        );

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunPart<T, TStep, TSlots>(TStep step, int start, int end, T* w, T* a, T* b, T* c, T* g)
        where T : unmanaged
        where TStep : struct, IOptimizerStep<T>
        where TSlots : struct, ISlots
    {
        var width = Vector<T>.Count;
        Vector<T> first = default;
        Vector<T> second = default;
        Vector<T> third = default;
        var i = start;
        for (; i <= end - width; i += width)
        {
            if (Sse.IsSupported)
            {
                Sse.Prefetch0(g + i + Lookahead);
                Sse.Prefetch0(w + i + Lookahead);
            }
            var weight = Vector.Load(w + i);
            if (TSlots.Count > 0)
                first = Vector.Load(a + i);
            if (TSlots.Count > 1)
                second = Vector.Load(b + i);
            if (TSlots.Count > 2)
                third = Vector.Load(c + i);
            step.Invoke(ref weight, ref first, ref second, ref third, Vector.Load(g + i));
            weight.Store(w + i);
            if (TSlots.Count > 0)
                first.Store(a + i);
            if (TSlots.Count > 1)
                second.Store(b + i);
            if (TSlots.Count > 2)
                third.Store(c + i);
        }
        if (i < end)
            RunRest(step, Rest(w, i, end), Rest(a, i, end), Rest(b, i, end), Rest(c, i, end), Rest(g, i, end));
    }

    /// <summary>The last elements, fewer than a vector, by way of full vectors.</summary>
    private static void RunRest<T, TStep>(
        TStep step,
        Span<T> weights,
        Span<T> first,
        Span<T> second,
        Span<T> third,
        ReadOnlySpan<T> grads
    )
        where T : unmanaged
        where TStep : struct, IOptimizerStep<T>
    {
        Span<T> buffer = stackalloc T[Vector<T>.Count];
        var w = Load(weights, buffer);
        var a = Load(first, buffer);
        var b = Load(second, buffer);
        var c = Load(third, buffer);
        step.Invoke(ref w, ref a, ref b, ref c, Load(grads, buffer));
        Store(w, weights, buffer);
        Store(a, first, buffer);
        Store(b, second, buffer);
        Store(c, third, buffer);
    }

    private static Span<T> Rest<T>(T* all, int start, int end)
        where T : unmanaged => all is null ? default : new(all + start, end - start);

    private static Vector<T> Load<T>(ReadOnlySpan<T> values, Span<T> buffer)
        where T : unmanaged
    {
        buffer.Clear();
        values.CopyTo(buffer);
        return new Vector<T>(buffer);
    }

    private static void Store<T>(Vector<T> vector, Span<T> target, Span<T> buffer)
        where T : unmanaged
    {
        vector.CopyTo(buffer);
        buffer[..target.Length].CopyTo(target);
    }
}
