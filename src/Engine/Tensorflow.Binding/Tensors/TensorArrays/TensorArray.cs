using Tensorflow.Operations;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Tensors of one type under numbers, written and read one by one.</summary>
public abstract class TensorArray : ITensorOrTensorArray
{
    protected TensorArray() { }

    public virtual TF_DataType dtype => TF_DataType.DtInvalid;

    public virtual Tensor? handle => null;

    public virtual Tensor? flow => null;

    public virtual bool infer_shape => true;

    public virtual bool colocate_with_first_write_call => true;

    /// <summary>A tensor array for the present mode, eager or graph.</summary>
    public static TensorArray Create(
        TF_DataType dtype,
        Tensor? size = null,
        bool dynamic_size = false,
        bool clear_after_read = true,
        string? tensor_array_name = null,
        Tensor? handle = null,
        Tensor? flow = null,
        bool infer_shape = true,
        Shape? element_shape = null,
        bool colocate_with_first_write_call = true,
        string? name = null
    ) =>
        tf.Context.executing_eagerly()
            ? new _EagerTensorArray(
                dtype,
                size!,
                dynamic_size,
                clear_after_read,
                tensor_array_name,
                handle,
                flow,
                infer_shape,
                element_shape,
                colocate_with_first_write_call,
                name
            )
            : new _GraphTensorArray(
                dtype,
                size!,
                dynamic_size,
                clear_after_read,
                tensor_array_name,
                handle,
                flow,
                infer_shape,
                element_shape,
                colocate_with_first_write_call,
                name
            );

    public abstract TensorArray write<T>(int index, T value, string? name = null);

    public abstract TensorArray write(Tensor index, Tensor value, string? name = null);

    public abstract Tensor read<T>(T index, string? name = null);

    /// <summary>All elements, joined along a new dimension 0.</summary>
    public abstract Tensor stack(string? name = null);

    /// <summary>Elements in the order of some indices, joined along a new dimension 0.</summary>
    public abstract Tensor gather(Tensor indices, string? name = null);

    /// <summary>Takes the rows of a tensor as elements.</summary>
    public abstract TensorArray unstack(Tensor value, string? name = null);
}
