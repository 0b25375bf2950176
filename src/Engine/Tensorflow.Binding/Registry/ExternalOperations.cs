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
            .Kernel(c => Run(c, c.Count, compute));
        OperationRegistry.Add(builder.Build());
    }

    /// <summary>
    /// Adds an operation like those of <see cref="RegisterInPlace"/> that also takes the list <c>given: M * T</c>, whose
    /// elements come after the values and are only read.
    /// </summary>
    /// <param name="name">The operation type.</param>
    /// <param name="compute">As for <see cref="RegisterInPlace"/>.</param>
    /// <exception cref="ValueError">The name is taken.</exception>
    public static void RegisterCorrecting(string name, Action<long, nint[], long[], int[], long[][]> compute)
    {
        var builder = new OperationBuilder(name)
            .Input("values: N * T")
            .Input("given: M * T")
            .Output("corrected: N * T")
            .Attr("N: int >= 1")
            .Attr("M: int >= 1")
            .Attr("T: type")
            .Attr("site: int")
            .Stateful()
            .Shape(static c => [.. Enumerable.Range(0, (int)c.Attr<long>("N")).Select(c.Input)])
            .Kernel(c => Run(c, (int)c.Attr<long>("N"), compute));
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

    private static void Run(KernelContext context, int changed, Action<long, nint[], long[], int[], long[][]> compute)
    {
        var values = new TorchTensor[context.Count];
        var copies = new List<TorchTensor>();
        for (var i = 0; i < values.Length; i++)
        {
            var input = context.Tensor(i);
            var mayStay = input.IsContiguous && (i >= changed || context.CanOverwrite(i));
            values[i] = mayStay ? input : input.Clone().ToContiguous();
            if (!mayStay && i >= changed)
                copies.Add(values[i]);
        }
        compute(
            context.Attr<long>("site"),
            Array.ConvertAll(values, static value => value.DataPointer),
            Array.ConvertAll(values, static value => value.ByteCount),
            Array.ConvertAll(values, static value => (int)value.DataType),
            Array.ConvertAll(values, static value => value.Sizes)
        );
        copies.ForEach(static copy => copy.Dispose());
        context.Return(values.AsSpan(0, changed).ToArray());
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
