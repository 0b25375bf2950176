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

    /// <summary>
    /// Adds an operation with the input <c>value: T</c>, the output <c>resized: T</c> of the same rank and the attribute
    /// <c>site: int</c>. It is stateful: neither folded nor left out.
    /// </summary>
    /// <param name="name">The operation type.</param>
    /// <param name="resize">The output's dimensions, from the attribute and the input's dimensions.</param>
    /// <param name="compute">
    /// Writes the output: the attribute, the input's memory (row-major), its bytes and dimensions, the output's memory and
    /// its bytes.
    /// </param>
    /// <exception cref="ValueError">The name is taken.</exception>
    public static void RegisterResizing(
        string name,
        Func<long, long[], long[]> resize,
        Action<long, nint, long, long[], nint, long> compute
    )
    {
        var builder = new OperationBuilder(name)
            .Input("value: T")
            .Output("resized: T")
            .Attr("T: type")
            .Attr("site: int")
            .Stateful()
            .Shape(static c => [OfSameRank(c.Input(0))])
            .Kernel(c => Resize(c, resize, compute));
        OperationRegistry.Add(builder.Build());
    }

    private static Shape OfSameRank(Shape shape) =>
        shape.IsNull ? Shape.Null : new Shape(Array.ConvertAll(shape.dims, static _ => -1L));

    private static void Resize(
        KernelContext context,
        Func<long, long[], long[]> resize,
        Action<long, nint, long, long[], nint, long> compute
    )
    {
        var site = context.Attr<long>("site");
        var given = context.Tensor(0);
        using var copy = given.IsContiguous ? null : given.Clone().ToContiguous();
        var input = copy ?? given;
        var output = TorchTensor.Empty(input.DataType, resize(site, input.Sizes));
        compute(site, input.DataPointer, input.ByteCount, input.Sizes, output.DataPointer, output.ByteCount);
        context.Return(output);
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
