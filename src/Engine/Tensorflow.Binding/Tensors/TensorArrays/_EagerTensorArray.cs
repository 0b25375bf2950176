using Tensorflow.Engine;

namespace Tensorflow.Operations;

/// <summary>A tensor array in eager execution.</summary>
public class _EagerTensorArray : TensorArray
{
    private readonly TensorArrayElements _elements;
    private readonly TF_DataType _dtype;
    private readonly Tensor? _handle;
    private readonly Tensor? _flow;
    private readonly bool _infer_shape;
    private readonly bool _colocate;

    public _EagerTensorArray(
        TF_DataType dtype,
        Tensor size,
        bool dynamic_size = false,
        bool clear_after_read = true,
        string? tensor_array_name = null,
        Tensor? handle = null,
        Tensor? flow = null,
        bool infer_shape = true,
        Shape? element_shape = null,
        bool colocate_with_first_write_call = true,
        string? name = null
    )
    {
        _elements = new TensorArrayElements(dtype, size, dynamic_size, clear_after_read, infer_shape, element_shape);
        (_dtype, _handle, _flow) = (dtype.as_base_dtype(), handle, flow);
        (_infer_shape, _colocate) = (infer_shape, colocate_with_first_write_call);
    }

    public override TF_DataType dtype => _dtype;

    public override Tensor? handle => _handle;

    public override Tensor? flow => _flow;

    public override bool infer_shape => _infer_shape;

    public override bool colocate_with_first_write_call => _colocate;

    public override TensorArray write<T>(int index, T value, string? name = null)
    {
        _elements.Write(index, value!);
        return this;
    }

    public override TensorArray write(Tensor index, Tensor value, string? name = null) =>
        write(TensorArrayElements.Number(index), value, name);

    public override Tensor read<T>(T index, string? name = null) => _elements.Read(index!);

    public override Tensor stack(string? name = null) => _elements.Stack(name);

    public override Tensor gather(Tensor indices, string? name = null) => _elements.Gather(indices, name);

    /// <summary>Writes the rows of a tensor at some indices.</summary>
    public TensorArray scatter(Tensor indices, Tensor value, string? name = null)
    {
        _elements.Scatter(indices, value);
        return this;
    }

    public override TensorArray unstack(Tensor value, string? name = null)
    {
        _elements.Unstack(value);
        return this;
    }
}
