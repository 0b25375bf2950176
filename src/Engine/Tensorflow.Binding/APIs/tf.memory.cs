using System.Runtime.InteropServices;

namespace Tensorflow;

public unsafe partial class tensorflow
{
    /// <summary>Copies bytes; sizes are in bytes throughout.</summary>
    public void memcpy(void* dst, nint src, ulong size) => NativeMemory.Copy((void*)src, dst, checked((nuint)size));

    public void memcpy<T>(T* dst, void* src, ulong size)
        where T : unmanaged => NativeMemory.Copy(src, dst, checked((nuint)size));

    public void memcpy<T>(void* dst, T* src, ulong size)
        where T : unmanaged => NativeMemory.Copy(src, dst, checked((nuint)size));

    public void memcpy<T>(T[] dst, nint src, ulong size)
        where T : unmanaged
    {
        Check(dst, size);
        fixed (T* target = dst)
            NativeMemory.Copy((void*)src, target, (nuint)size);
    }

    public void memcpy<T>(T[] dst, nint src, long size)
        where T : unmanaged => memcpy(dst, src, checked((ulong)size));

    public void memcpy<T>(nint dst, T[] src, ulong size)
        where T : unmanaged
    {
        Check(src, size);
        fixed (T* source = src)
            NativeMemory.Copy(source, (void*)dst, (nuint)size);
    }

    public void memcpy<T>(nint dst, T[] src, long size)
        where T : unmanaged => memcpy(dst, src, checked((ulong)size));

    private static void Check<T>(T[] array, ulong size)
        where T : unmanaged
    {
        if (size > (ulong)array.Length * (ulong)sizeof(T))
            throw new ArgumentOutOfRangeException(
                nameof(size),
                size,
                $"The array has {array.Length * (long)sizeof(T)} bytes."
            );
    }
}
