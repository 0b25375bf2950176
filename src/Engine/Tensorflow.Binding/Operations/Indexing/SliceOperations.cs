namespace Tensorflow.Engine;

/// <summary>Ranges of a tensor.</summary>
internal static class SliceOperations
{
    private const string Masks = "begin_mask end_mask ellipsis_mask new_axis_mask shrink_axis_mask";

    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("Slice")
            .Input("input: T")
            .Input("begin: Index")
            .Input("size: Index")
            .Output("output: T")
            .Attr("T: type")
            .Attr("Index: {int32, int64}")
            .Shape(static c =>
            {
                if (c.Integers(2) is not { } size)
                    return [c.Input(0).IsNull ? Shape.Null : Shape.UnknownOfRank(c.Input(0).ndim)];
                var begin = c.Integers(1);
                return
                [
                    new Shape([
                        .. size.Select(
                            (s, i) =>
                                s >= 0 ? s
                                : begin is null || c.Input(0).IsNull || c.Input(0).dims[i] < 0 ? -1
                                : c.Input(0).dims[i] - begin[i]
                        ),
                    ]),
                ];
            })
            .Kernel(static c =>
                c.Return(
                    Slicing.Slice(c.Tensor(0), HostValue.ToIntegers(c.Tensor(1)), HostValue.ToIntegers(c.Tensor(2)))
                )
            )
            .Gradient(SliceGradient);
        Strided(registry.Add("StridedSlice").Input("input: T"))
            .Shape(static c =>
            {
                if (c.Input(0).IsNull || c.Integers(3) is not { } strides)
                    return [Shape.Null];
                return [StridedSlicePlan.Infer(c.Attributes, c.Input(0), c.Integers(1), c.Integers(2), strides)];
            })
            .Kernel(static c =>
            {
                var plan = Plan(c, 1, HostValue.Sizes(c.Value(0)));
                c.Return(
                    c.Value(0) is StringValue text ? Slicing.Strings(text, plan) : Slicing.Read(c.Tensor(0), plan)
                );
            })
            .Gradient(
                static (op, grads) =>
                    [
                        Build.Op(
                            "StridedSliceGrad",
                            [
                                Build.Cast(Build.ShapeOf(op.inputs[0]), op.inputs[1].dtype),
                                op.inputs[1],
                                op.inputs[2],
                                op.inputs[3],
                                grads[0],
                            ],
                            MaskValues(op)
                        ),
                        null,
                        null,
                        null,
                    ]
            );
        registry
            .Add("StridedSliceGrad")
            .Input("shape: Index")
            .Input("begin: Index")
            .Input("end: Index")
            .Input("strides: Index")
            .Input("dy: T")
            .Output("output: T")
            .Attr("T: type")
            .Attr("Index: {int32, int64}")
            .SliceMasks()
            .Shape(static c => [c.ConstantShape(0)])
            .Kernel(static c =>
            {
                var sizes = HostValue.ToIntegers(c.Tensor(0));
                var result = TorchTensor.Zeros(c.Tensor(4).DataType, sizes);
                Slicing.Write(result, Plan(c, 1, sizes), c.Tensor(4));
                c.Return(result);
            })
            .Gradient(
                static (op, grads) =>
                    [
                        null,
                        null,
                        null,
                        null,
                        Build.Op("StridedSlice", [grads[0], op.inputs[1], op.inputs[2], op.inputs[3]], MaskValues(op)),
                    ]
            );
        registry
            .Add("ResourceStridedSliceAssign")
            .Input("ref: resource")
            .Input("begin: Index")
            .Input("end: Index")
            .Input("strides: Index")
            .Input("value: T")
            .Attr("T: type")
            .Attr("Index: {int32, int64}")
            .SliceMasks()
            .Stateful()
            .Shape(Shapes.None)
            .Kernel(static c =>
            {
                var variable = c.Resource<VariableStorage>(0);
                lock (variable.Lock)
                {
                    var target = VariableUpdates.Writable(variable, c.NodeName);
                    Slicing.Write(target, Plan(c, 1, target.Sizes), c.Tensor(4));
                }
                c.Return();
            })
            .NotDifferentiable();
    }

    private static OperationBuilder Strided(OperationBuilder operation) =>
        operation
            .Input("begin: Index")
            .Input("end: Index")
            .Input("strides: Index")
            .Output("output: T")
            .Attr("T: type")
            .Attr("Index: {int16, int32, int64}")
            .SliceMasks();

    private static OperationBuilder SliceMasks(this OperationBuilder operation)
    {
        foreach (var mask in Masks.Split(' '))
            operation.Attr($"{mask}: int = 0");
        return operation;
    }

    private static (string, object)[] MaskValues(Operation op) =>
        [.. Masks.Split(' ').Select(mask => (mask, (object)op.get_attr<long>(mask)))];

    private static StridedSlicePlan Plan(KernelContext c, int first, long[] sizes) =>
        new(
            c.Attributes,
            sizes,
            HostValue.ToIntegers(c.Tensor(first)),
            HostValue.ToIntegers(c.Tensor(first + 1)),
            HostValue.ToIntegers(c.Tensor(first + 2))
        );

    /// <summary>The gradient in its place, zeros around it.</summary>
    private static Tensor?[] SliceGradient(Operation op, Tensor[] grads)
    {
        var begin = op.inputs[1];
        var sizes = Build.Cast(Build.ShapeOf(op.inputs[0]), begin.dtype);
        var taken = Build.Cast(Build.ShapeOf(op.outputs[0]), begin.dtype);
        var after = Build.Op("Sub", Build.Op("Sub", sizes, taken), begin);
        var paddings = Build.Op("Pack", [begin, after], ("N", 2), ("axis", 1));
        return [Build.Op("Pad", grads[0], paddings), null, null];
    }
}
