namespace Tensorflow.Engine;

/// <summary>
/// Stateful random operations, bit for bit TensorFlow's: a Philox generator for each operation, keyed by its seeds.
/// </summary>
internal static class RandomOperations
{
    /// <summary>The types of the operations, all of which have a generator of their own.</summary>
    public static readonly IReadOnlySet<string> Types = new HashSet<string>
    {
        "RandomUniform",
        "RandomStandardNormal",
        "TruncatedNormal",
        "RandomUniformInt",
        "Multinomial",
        "RandomShuffle",
    };

    public static void Register(RegistryBuilder registry)
    {
        Floats(registry, "RandomUniform", RandomKernels.Uniform);
        Floats(registry, "RandomStandardNormal", RandomKernels.Normal);
        Floats(registry, "TruncatedNormal", RandomKernels.TruncatedNormal);
        registry
            .Add("RandomUniformInt")
            .Input("shape: T")
            .Input("minval: Tout")
            .Input("maxval: Tout")
            .Output("output: Tout")
            .Seeds()
            .Attr("Tout: {int32, int64}")
            .Attr("T: {int32, int64}")
            .Shape(static c => [c.ConstantShape(0)])
            .Kernel(static c =>
            {
                var (low, high) = (c.Tensor(1).ToInt64(), c.Tensor(2).ToInt64());
                if (low >= high)
                    throw new InvalidArgumentError($"Need minval < maxval, got {low} >= {high}");
                var result = TorchTensor.Empty(c.OutputType(0), HostValue.ToIntegers(c.Tensor(0)));
                var generator = Generator(c).ReserveOutputs(result.Count);
                if (result.DataType == TF_DataType.TF_INT32)
                    Distributions.Uniform(generator, result.Span<int>(), (int)low, (int)high);
                else
                    Distributions.Uniform(generator, result.Span<long>(), low, high);
                c.Return(result);
            })
            .NotDifferentiable();
        registry
            .Add("Multinomial")
            .Input("logits: T")
            .Input("num_samples: int32")
            .Output("output: output_dtype")
            .Seeds()
            .Attr("T: realnumbertype")
            .Attr("output_dtype: {int32, int64} = DT_INT64")
            .Shape(static c => [new Shape(c.Input(0).with_rank(2).dims[0], c.Integers(1)?[0] ?? -1)])
            .Kernel(static c =>
                c.Return(RandomKernels.Multinomial(Generator(c), c.Tensor(0), c.Tensor(1).ToInt64(), c.OutputType(0)))
            )
            .NotDifferentiable();
        registry
            .Add("RandomShuffle")
            .Input("value: T")
            .Output("output: T")
            .Seeds()
            .Attr("T: type")
            .Shape(Shapes.Unchanged)
            .Kernel(static c => c.Return(RandomKernels.Shuffle(Generator(c), c.Value(0))))
            .NotDifferentiable();
    }

    /// <summary>The operation's generator, kept from run to run.</summary>
    private static GuardedPhilox Generator(KernelContext c) =>
        c.Node is { } node && Redrawing.SourceOf(node) is { } source
            ? Generator(c.Environment, source).Again()
            : c.State(static k => Create(k.Attributes));

    /// <summary>The generator of an operation of a graph.</summary>
    public static GuardedPhilox Generator(KernelEnvironment environment, Operation operation) =>
        environment.State(operation, () => Create(operation.Attributes));

    private static GuardedPhilox Create(AttributeSet attributes) =>
        new(attributes.Get<long>("seed"), attributes.Get<long>("seed2"));

    private static OperationBuilder Seeds(this OperationBuilder operation) =>
        operation.Attr("seed: int = 0").Attr("seed2: int = 0").Stateful();

    private static void Floats(
        RegistryBuilder registry,
        string name,
        Func<PhiloxRandom, TF_DataType, long[], TorchTensor> draw
    ) =>
        registry
            .Add(name)
            .Input("shape: T")
            .Output("output: dtype")
            .Seeds()
            .Attr("dtype: {half, bfloat16, float, double}")
            .Attr("T: {int32, int64}")
            .Shape(static c => [c.ConstantShape(0)])
            .Kernel(c =>
            {
                var sizes = HostValue.ToIntegers(c.Tensor(0));
                var generator = Generator(c).ReserveOutputs(sizes.AsSpan().Product());
                c.Return(draw(generator, c.OutputType(0), sizes));
            })
            .NotDifferentiable();
}
