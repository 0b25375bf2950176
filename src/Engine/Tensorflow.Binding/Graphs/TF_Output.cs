using System.Runtime.InteropServices;

namespace Tensorflow;

/// <summary>An output of an operation, by a handle of the operation.</summary>
public struct TF_Output
{
    public nint oper;
    public int index;

    public TF_Output(nint oper, int index)
    {
        this.oper = oper;
        this.index = index;
    }

    internal TF_Output(Tensor tensor)
        : this(tensor.op.Handle, tensor.value_index) { }

    internal readonly Tensor Tensor => ((Operation)GCHandle.FromIntPtr(oper).Target!).outputs[index];
}
