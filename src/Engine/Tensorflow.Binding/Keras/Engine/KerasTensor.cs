using Tensorflow.Framework.Models;

namespace Tensorflow.Keras.Engine;

/// <summary>An input or output of a functional model while it is being built: a shape and a type without values.</summary>
public class KerasTensor(TensorSpec type_spec, Shape? inferred_value = null, string? name = null)
{
    /// <summary>The symbolic tensors that it stands for.</summary>
    public Tensors original_tensors { get; set; } = new Tensors();

    /// <summary>The value, where it is a shape known while building.</summary>
    public Shape? inferred_value { get; } = inferred_value;

    /// <summary>The static shape.</summary>
    public Shape shape => type_spec.shape;

    /// <summary>The element type.</summary>
    public TF_DataType dtype => type_spec.dtype;

    internal string? Name { get; } = name;

    /// <summary>The part of the first tensor at <paramref name="idx"/> of its first axis.</summary>
    public KerasTensor this[int idx] => original_tensors.Single[idx];

    /// <summary>A slice of the first tensor.</summary>
    public KerasTensor this[params Slice[] slices] => original_tensors.Single[slices];

    /// <summary>Wraps a symbolic tensor.</summary>
    public static KerasTensor from_tensor(Tensor tensor) =>
        new(new TensorSpec(tensor.shape, tensor.dtype, tensor.name), name: tensor.name)
        {
            original_tensors = new Tensors(tensor),
        };

    public static implicit operator Tensors(KerasTensor kt) => kt.original_tensors;

    public static implicit operator Tensor(KerasTensor kt)
    {
        Tensor tensor = kt.original_tensors;
        tensor.IsFromKerasTensor = true;
        return tensor;
    }

    public static implicit operator KerasTensor(Tensor tensor) => from_tensor(tensor);

    public static implicit operator KerasTensor(Tensors tensors) => from_tensor(tensors.Single);

    /// <inheritdoc/>
    public override string ToString()
    {
        var value = inferred_value is null ? "" : $" inferred_value={inferred_value}";
        var parts = original_tensors.Select(tensor =>
            $"KerasTensor: shape={tensor.shape} dtype={tensor.dtype.as_numpy_name()}{value}"
        );
        return original_tensors.Length > 1 ? $"[{string.Join(", ", parts)}]" : string.Join(", ", parts);
    }
}
