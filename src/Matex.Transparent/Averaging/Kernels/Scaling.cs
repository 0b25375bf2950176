using System.Numerics;
using System.Runtime.CompilerServices;

namespace Matex.Transparent.Averaging;

/// <summary>Copies with a factor, in one pass.</summary>
internal static unsafe class Scaling
{
    /// <summary>destination = source × factor; a factor of 0 gives zeros even for NaN and infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy<T>(T* source, T* destination, long count, T factor)
        where T : unmanaged, INumber<T>
    {
        if (factor == T.One)
        {
            if (source != destination)
                Buffer.MemoryCopy(source, destination, count * sizeof(T), count * sizeof(T));
            return;
        }
        if (T.IsZero(factor))
        {
            NativeMemoryClear(destination, count * sizeof(T));
            return;
        }
        var i = 0L;
        if (Vector<T>.IsSupported)
            for (var width = Vector<T>.Count; i + width <= count; i += width)
                Unsafe.WriteUnaligned(destination + i, Unsafe.ReadUnaligned<Vector<T>>(source + i) * factor);
        for (; i < count; i++)
            destination[i] = source[i] * factor;
    }

    private static void NativeMemoryClear(void* memory, long bytes) =>
        System.Runtime.InteropServices.NativeMemory.Clear(memory, (nuint)bytes);
}
