namespace Tensorflow.Engine;

/// <summary>Changes of variables: in place where no value that was read before shares the memory.</summary>
internal static class VariableUpdates
{
    /// <summary>The variable's memory, row-major and not shared; the variable's lock must be held.</summary>
    public static TorchTensor Writable(VariableStorage variable, string writer)
    {
        var current = variable.Current(writer);
        if (current.IsUnshared && current.IsContiguous)
            return current;
        var copy = current.Clone();
        variable.Replace(copy);
        return copy;
    }

    /// <summary>Gives the variable a copy of a value.</summary>
    /// <exception cref="InvalidArgumentError">The shape differs from the declared one and must not.</exception>
    public static void Assign(VariableStorage variable, TensorValue value, bool validate)
    {
        var given = new Shape(HostValue.Sizes(value));
        if (validate && !variable.DeclaredShape.is_compatible_with(given))
            throw new InvalidArgumentError(
                $"Assign to '{variable.Name}' requires shapes of both tensors to match. lhs shape= {variable.DeclaredShape} rhs shape= {given}"
            );
        if (HostValue.DataType(value).as_base_dtype() != variable.DataType.as_base_dtype())
            throw new InvalidArgumentError(
                $"Trying to assign {HostValue.DataType(value)} to the variable '{variable.Name}' of {variable.DataType}"
            );
        lock (variable.Lock)
        {
            if (value is not TorchTensor tensor)
            {
                variable.Replace(value);
                return;
            }
            if (
                variable.IsInitialized
                && variable.Value is TorchTensor { IsUnshared: true, IsContiguous: true } current
                && current.Sizes.AsSpan().SequenceEqual(tensor.Sizes)
            )
                current.CopyFrom(tensor);
            else
                variable.Replace(tensor.Clone());
        }
    }

    /// <summary>Adds a value of the same shape, or subtracts it.</summary>
    public static void Add(VariableStorage variable, TorchTensor value, bool subtract, string writer)
    {
        lock (variable.Lock)
        {
            var current = variable.Current(writer);
            if (!current.Sizes.AsSpan().SequenceEqual(value.Sizes))
                throw new InvalidArgumentError(
                    $"Cannot update variable '{variable.Name}' with shape {new Shape(current.Sizes)} using a Tensor with shape {new Shape(value.Sizes)}, shapes must be equal."
                );
            if (current.DataType == TF_DataType.TF_FLOAT && current.IsUnshared && current.IsContiguous)
            {
                using var contiguous = value.Contiguous();
                OptimizerKernels.AddScaled(current.Span<float>(), contiguous.Span<float>(), subtract ? -1f : 1f);
                return;
            }
            variable.Replace(Torch.Add(current, value, subtract ? -1 : 1));
        }
    }
}
