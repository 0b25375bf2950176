using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

    /// <summary>Runs a step over all elements of native memory; slots that the optimizer does not have are empty.</summary>
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
        if (!ParallelLoop.Pays(weights.Length))
        {
            RunPart(step, weights, first, second, third, grads);
            return;
        }
        fixed (
            T* w = weights,
                a = first,
                b = second,
                c = third,
                g = grads
        )
            Share(step, weights.Length, w, a, b, c, g);
    }

    private static void Share<T, TStep>(TStep step, int count, T* w, T* a, T* b, T* c, T* g)
        where T : unmanaged
        where TStep : struct, IOptimizerStep<T> =>
        ParallelLoop.Ranges(
            count,
            Grain,
            1,
            (start, end) =>
            {
                Span<T> Part(T* all) => all is null ? default : new(all + start, (int)(end - start));
                RunPart(step, Part(w), Part(a), Part(b), Part(c), Part(g));
            }
        );

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunPart<T, TStep>(
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
        var width = Vector<T>.Count;
        Vector<T> a = default;
        Vector<T> b = default;
        Vector<T> c = default;
        var i = 0;
        for (; i <= weights.Length - width; i += width)
        {
            var w = new Vector<T>(weights[i..]);
            if (!first.IsEmpty)
                a = new Vector<T>(first[i..]);
            if (!second.IsEmpty)
                b = new Vector<T>(second[i..]);
            if (!third.IsEmpty)
                c = new Vector<T>(third[i..]);
            step.Invoke(ref w, ref a, ref b, ref c, new Vector<T>(grads[i..]));
            w.CopyTo(weights[i..]);
            if (!first.IsEmpty)
                a.CopyTo(first[i..]);
            if (!second.IsEmpty)
                b.CopyTo(second[i..]);
            if (!third.IsEmpty)
                c.CopyTo(third[i..]);
        }
        if (i < weights.Length)
            RunRest(step, weights[i..], Rest(first, i), Rest(second, i), Rest(third, i), grads[i..]);
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

    private static Span<T> Rest<T>(Span<T> span, int start) => span.IsEmpty ? span : span[start..];

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
