using System.Runtime.InteropServices;

namespace Tensorflow;

public partial class Operation
{
    protected nint _handle;

    /// <summary>A number that stands for the operation while it is alive; it does not keep it alive.</summary>
    internal nint Handle
    {
        get
        {
            if (_handle == 0)
                _handle = GCHandle.ToIntPtr(GCHandle.Alloc(this, GCHandleType.Weak));
            return _handle;
        }
    }

    public static implicit operator nint(Operation op) => op.Handle;
}
