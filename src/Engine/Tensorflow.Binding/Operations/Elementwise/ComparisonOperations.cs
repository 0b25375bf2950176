namespace Tensorflow.Engine;

/// <summary>Comparison and logic, element by element with broadcasting.</summary>
internal static class ComparisonOperations
{
    public static void Register(RegistryBuilder registry)
    {
        Compare(registry, "Less", Torch.Less);
        Compare(registry, "LessEqual", Torch.LessEqual);
        Compare(registry, "Greater", Torch.Greater);
        Compare(registry, "GreaterEqual", Torch.GreaterEqual);
        Equality(registry, "Equal", equal: true, Torch.Equal);
        Equality(registry, "NotEqual", equal: false, Torch.NotEqual);
        Logical(registry, "LogicalAnd", Torch.LogicalAnd);
        Logical(registry, "LogicalOr", Torch.LogicalOr);
        registry
            .Add("LogicalNot")
            .Input("x: bool")
            .Output("y: bool")
            .Shape(Shapes.Unchanged)
            .Kernel(static c => c.Return(Torch.LogicalNot(c.Tensor(0))))
            .NotDifferentiable();
        Test(registry, "IsNan", Torch.IsNan);
        Test(registry, "IsInf", Torch.IsInf);
        Test(registry, "IsFinite", Torch.IsFinite);
        registry
            .Add("ApproximateEqual")
            .Input("x: T")
            .Input("y: T")
            .Output("z: bool")
            .Attr("T: numbertype")
            .Attr("tolerance: float = 0.00001")
            .Shape(Shapes.Unchanged)
            .Kernel(static c =>
            {
                using var difference = Torch.Subtract(c.Tensor(0), c.Tensor(1));
                using var distance = Torch.Abs(difference);
                using var tolerance = TorchTensor.Scalar(distance.DataType, c.Attr<float>("tolerance"));
                c.Return(Torch.Less(distance, tolerance));
            })
            .NotDifferentiable();
    }

    private static void Compare(
        RegistryBuilder registry,
        string name,
        Func<TorchTensor, TorchTensor, TorchTensor> function
    ) =>
        registry
            .Add(name)
            .Input("x: T")
            .Input("y: T")
            .Output("z: bool")
            .Attr("T: realnumbertype")
            .Shape(Shapes.Broadcast)
            .Kernel(c => c.Return(function(c.Tensor(0), c.Tensor(1))))
            .NotDifferentiable();

    private static void Equality(
        RegistryBuilder registry,
        string name,
        bool equal,
        Func<TorchTensor, TorchTensor, TorchTensor> function
    ) =>
        registry
            .Add(name)
            .Input("x: T")
            .Input("y: T")
            .Output("z: bool")
            .Attr("T: type")
            .Attr("incompatible_shape_error: bool = true")
            .Shape(Shapes.Broadcast)
            .Kernel(c =>
                c.Return(
                    c.Value(0) is StringValue ? StringKernels.Compare(c, equal) : function(c.Tensor(0), c.Tensor(1))
                )
            )
            .NotDifferentiable();

    private static void Logical(
        RegistryBuilder registry,
        string name,
        Func<TorchTensor, TorchTensor, TorchTensor> function
    ) =>
        registry
            .Add(name)
            .Input("x: bool")
            .Input("y: bool")
            .Output("z: bool")
            .Shape(Shapes.Broadcast)
            .Kernel(c => c.Return(function(c.Tensor(0), c.Tensor(1))))
            .NotDifferentiable();

    private static void Test(RegistryBuilder registry, string name, Func<TorchTensor, TorchTensor> function) =>
        registry
            .Add(name)
            .Input("x: T")
            .Output("y: bool")
            .Attr("T: {half, bfloat16, float, double}")
            .Shape(Shapes.Unchanged)
            .Kernel(c => c.Return(function(c.Tensor(0))))
            .NotDifferentiable();
}
