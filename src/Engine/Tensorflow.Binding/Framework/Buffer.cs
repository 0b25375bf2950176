using System.Runtime.InteropServices;
using Tensorflow.Util;

namespace Tensorflow;

/// <summary>A handle to a sequence of bytes.</summary>
public sealed class SafeBufferHandle : SafeTensorflowHandle
{
    public SafeBufferHandle(nint handle)
        : base(handle) { }

    internal SafeBufferHandle(byte[] bytes)
        : base(GCHandle.ToIntPtr(GCHandle.Alloc(bytes))) { }

    internal byte[] Bytes =>
        IsInvalid || IsClosed
            ? throw new RuntimeError("The buffer has been released.")
            : (byte[])GCHandle.FromIntPtr(handle).Target!;

    protected override bool ReleaseHandle()
    {
        GCHandle.FromIntPtr(handle).Free();
        SetHandle(0);
        return true;
    }
}

/// <summary>A sequence of bytes, such as a serialised message.</summary>
public sealed class Buffer
{
    private readonly SafeBufferHandle _handle;

    public Buffer()
        : this([]) { }

    public Buffer(byte[] data) => _handle = new SafeBufferHandle(data);

    public Buffer(SafeBufferHandle handle) => _handle = handle;

    public ulong Length => (ulong)_handle.Bytes.Length;

    /// <summary>The bytes as a stream, valid until the buffer is released.</summary>
    public MemoryStream DangerousMemoryBlock => new(_handle.Bytes, writable: false);

    public byte[] ToArray() => (byte[])_handle.Bytes.Clone();

    public void Release() => _handle.Dispose();

    public static implicit operator SafeBufferHandle(Buffer buffer) => buffer._handle;

    public override string ToString() => $"0x{_handle.DangerousGetHandle():x16} {nameof(Length)}: {Length}";
}
