namespace Tensorflow.Engine;

/// <summary>
/// Operations that are registered from outside the engine at run time, as TensorFlow's C interface for kernels allows
/// with the native library. Reached by reflection: nothing here but types of the base class library.
/// </summary>
internal static class ExternalOperations
{
    /// <summary>
    /// Adds an operation with the list input <c>values: N * T</c>, the list output <c>combined: N * T</c> of the same
    /// shapes and the attribute <c>site: int</c>. It is stateful: neither folded nor left out.
    /// </summary>
    /// <param name="name">The operation type.</param>
    /// <param name="compute">
    /// Changes the values in place: the attribute, then for each value its memory (row-major), its bytes, its
    /// <see cref="TF_DataType"/> and its dimensions. The memory is the input's own where nothing else needs it, else a copy.
    /// </param>
    /// <exception cref="ValueError">The name is taken.</exception>
    public static void RegisterInPlace(string name, Action<long, nint[], long[], int[], long[][]> compute)
    {
        var builder = new OperationBuilder(name)
            .Input("values: N * T")
            .Output("combined: N * T")
            .Attr("N: int >= 1")
            .Attr("T: type")
            .Attr("site: int")
            .Stateful()
            .Shape(static c => [.. Enumerable.Range(0, c.Count).Select(c.Input)])
            .Kernel(c => Run(c, compute));
        OperationRegistry.Add(builder.Build());
    }

    private static void Run(KernelContext context, Action<long, nint[], long[], int[], long[][]> compute)
    {
        var outputs = new TensorValue[context.Count];
        var data = new nint[outputs.Length];
        var bytes = new long[outputs.Length];
        var types = new int[outputs.Length];
        var shapes = new long[outputs.Length][];
        for (var i = 0; i < outputs.Length; i++)
        {
            var input = context.Tensor(i);
            var output = context.CanOverwrite(i) && input.IsContiguous ? input : input.Clone().ToContiguous();
            (outputs[i], data[i], bytes[i], types[i]) = (
                output,
                output.DataPointer,
                output.ByteCount,
                (int)output.DataType
            );
            shapes[i] = output.Sizes;
        }
        compute(context.Attr<long>("site"), data, bytes, types, shapes);
        context.Return(outputs);
    }

    /// <summary>A copy may keep the strides of what it was copied from.</summary>
    private static TorchTensor ToContiguous(this TorchTensor tensor)
    {
        if (tensor.IsContiguous)
        {
            return tensor;
        }
        var contiguous = TorchTensor.Empty(tensor.DataType, tensor.Sizes);
        contiguous.CopyFrom(tensor);
        tensor.Dispose();
        return contiguous;
    }
}
