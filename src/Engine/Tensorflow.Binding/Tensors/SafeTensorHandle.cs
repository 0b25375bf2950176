using Tensorflow.Engine;
using Tensorflow.Util;

namespace Tensorflow
{
    /// <summary>A handle to the host value of a tensor.</summary>
    public class SafeTensorHandle : SafeTensorflowHandle
    {
        protected SafeTensorHandle()
            : base(0) { }

        public SafeTensorHandle(nint handle)
            : base(handle) { }

        internal SafeTensorHandle(TensorValue value)
            : base(ValueHandle.Allocate(value)) { }

        internal TensorValue Value => ValueHandle.Target(handle);

        protected override bool ReleaseHandle()
        {
            ValueHandle.Free(handle);
            SetHandle(0);
            return true;
        }
    }
}

namespace Tensorflow.Eager
{
    /// <summary>A handle to the value of an eager tensor.</summary>
    public sealed class SafeEagerTensorHandle : SafeTensorflowHandle
    {
        public SafeEagerTensorHandle(nint handle)
            : base(handle) { }

        internal SafeEagerTensorHandle(TensorValue value)
            : base(ValueHandle.Allocate(value)) { }

        internal TensorValue Value => ValueHandle.Target(handle);

        protected override bool ReleaseHandle()
        {
            ValueHandle.Free(handle);
            SetHandle(0);
            return true;
        }
    }
}
