using System.Runtime.InteropServices;

namespace Tensorflow.Util;

/// <summary>Base of the handles through which values are passed on without being read.</summary>
public abstract class SafeTensorflowHandle : SafeHandle
{
    private protected SafeTensorflowHandle(nint handle)
        : base(0, ownsHandle: true) => SetHandle(handle);

    public override bool IsInvalid => handle == 0;

    public override string ToString() => $"0x{handle:x16}";
}
