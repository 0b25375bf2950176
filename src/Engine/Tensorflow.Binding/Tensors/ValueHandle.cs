using System.Runtime.InteropServices;

namespace Tensorflow.Engine;

/// <summary>Numbers that stand for tensor values, so that public handle types can carry them.</summary>
internal static class ValueHandle
{
    public static nint Allocate(TensorValue value) => GCHandle.ToIntPtr(GCHandle.Alloc(value));

    public static TensorValue Target(nint handle) =>
        handle != 0 && GCHandle.FromIntPtr(handle).Target is TensorValue value
            ? value
            : throw new ValueError("The handle does not refer to a tensor of this process, or it has been released.");

    public static void Free(nint handle)
    {
        if (handle != 0)
            GCHandle.FromIntPtr(handle).Free();
    }
}
