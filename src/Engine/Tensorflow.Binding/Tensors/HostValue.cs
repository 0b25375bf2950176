namespace Tensorflow.Engine;

/// <summary>Questions about any tensor value.</summary>
internal static partial class HostValue
{
    public static TF_DataType DataType(TensorValue value) =>
        value switch
        {
            TorchTensor tensor => tensor.DataType,
            StringValue => TF_DataType.TF_STRING,
            ResourceValue resource => resource.DataType,
            VariableStorage variable => variable.DataType.as_ref(),
            _ => throw new InvalidOperationException($"Unknown tensor value {value.GetType()}."),
        };

    public static long[] Sizes(TensorValue value) =>
        value switch
        {
            TorchTensor tensor => tensor.Sizes,
            StringValue strings => strings.Sizes,
            VariableStorage { IsInitialized: true } variable => Sizes(variable.Value),
            _ => [],
        };

    /// <summary>The elements of an integer tensor.</summary>
    public static long[] ToIntegers(TensorValue value)
    {
        using var tensor = ((TorchTensor)value).Contiguous();
        var integers = new long[tensor.Count];
        for (var i = 0; i < integers.Length; i++)
            integers[i] = tensor.ToInt64(i);
        return integers;
    }

    /// <summary>Type and shape, for messages.</summary>
    public static string Describe(TensorValue value) =>
        value is ResourceValue resource
            ? $"a handle of {resource.Target.GetType().Name}"
            : $"{DataType(value)} of shape {new Shape(Sizes(value))}";

    /// <summary>Whether no other tensor shares the memory of this one.</summary>
    public static bool IsUnshared(TorchTensor tensor) => tensor.IsUnshared;
}
