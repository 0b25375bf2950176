using System.Numerics;
using System.Runtime.CompilerServices;

namespace Matex.Transparent.Averaging;

/// <summary>Sums of several buffers, always in the order of the ranks, so that every rank gets the same bits.</summary>
internal static unsafe class Summing
{
    /// <summary>destination = Σ sources, each taken from <paramref name="offset"/> bytes on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum<T>(ReadOnlySpan<nint> sources, nint offset, T* destination, long count)
        where T : unmanaged, INumber<T>
    {
        if (sources.Length == 1)
        {
            Scaling.Copy((T*)(sources[0] + offset), destination, count, T.One);
            return;
        }
        var i = 0L;
        var width = Vector<T>.Count;
        var first = (T*)(sources[0] + offset);
        var second = (T*)(sources[1] + offset);
        var others = sources[2..];
        if (others.IsEmpty)
            for (; i + 2 * width <= count; i += 2 * width)
            {
                var low = Read(first + i) + Read(second + i);
                var high = Read(first + i + width) + Read(second + i + width);
                Unsafe.WriteUnaligned(destination + i, low);
                Unsafe.WriteUnaligned(destination + i + width, high);
            }
        else
            for (; i + width <= count; i += width)
            {
                var sum = Read(first + i) + Read(second + i);
                foreach (var other in others)
                    sum += Read((T*)(other + offset) + i);
                Unsafe.WriteUnaligned(destination + i, sum);
            }
        for (; i < count; i++)
        {
            var sum = first[i] + second[i];
            foreach (var other in others)
                sum += ((T*)(other + offset))[i];
            destination[i] = sum;
        }
    }

    private static Vector<T> Read<T>(T* address)
        where T : unmanaged => Unsafe.ReadUnaligned<Vector<T>>(address);
}
