using System.Runtime.InteropServices;
using Matex.Mpi;

namespace Matex.Averaging.TestHost;

/// <summary>Unmanaged numbers, as tensors are.</summary>
internal sealed unsafe class Memory<T>(int count) : IDisposable
    where T : unmanaged
{
    public nint Address { get; } = (nint)NativeMemory.AllocZeroed((nuint)Math.Max(1, count), (nuint)sizeof(T));

    public int Count => count;

    public ElementType Type => ElementTypes.Of<T>();

    public Span<T> Values => new((void*)Address, count);

    public static Memory<T> Of(int count, Func<int, T> value)
    {
        var memory = new Memory<T>(count);
        for (var i = 0; i < count; i++)
            memory.Values[i] = value(i);
        return memory;
    }

    public void Dispose() => NativeMemory.Free((void*)Address);
}
