namespace Tensorflow.Engine;

/// <summary>Values that do not depend on other tensors, and tensors that pass through unchanged.</summary>
internal static class ConstantOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("Const")
            .Output("output: dtype")
            .Attr("value: tensor")
            .Attr("dtype: type")
            .Shape(static c => [new Shape((long[])HostValue.Sizes(c.Attr<TensorValue>("value")).Clone())])
            .Kernel(static c => c.Return(HostValue.Share(c.Attr<TensorValue>("value"))))
            .NotDifferentiable();
        registry
            .Add("Placeholder")
            .Output("output: dtype")
            .Attr("dtype: type")
            .Attr("shape: shape = { unknown_rank: true }")
            .Shape(static c => [c.Attr<Shape>("shape")])
            .Kernel(static c =>
                throw new InvalidArgumentError(
                    $"You must feed a value for placeholder tensor '{c.NodeName}' with dtype {c.OutputType(0).as_numpy_name()} and shape {c.Attr<Shape>("shape")}"
                )
            )
            .NotDifferentiable();
        registry
            .Add("PlaceholderWithDefault")
            .Input("input: dtype")
            .Output("output: dtype")
            .Attr("dtype: type")
            .Attr("shape: shape")
            .Shape(static c => [c.Attr<Shape>("shape")])
            .Kernel(PassOn)
            .Gradient(static (_, grads) => [grads[0]]);
        Identity(registry, "Identity").Gradient(static (_, grads) => [grads[0]]);
        registry
            .Add("RefIdentity")
            .Input("input: Ref(T)")
            .Output("output: Ref(T)")
            .Attr("T: type")
            .Shape(Shapes.Unchanged)
            .Kernel(static c => c.Return(c.Value(0)))
            .Gradient(static (_, grads) => [grads[0]]);
        Identity(registry, "Snapshot").Gradient(static (_, grads) => [grads[0]]);
        Identity(registry, "StopGradient").NotDifferentiable();
        registry
            .Add("PreventGradient")
            .Input("input: T")
            .Output("output: T")
            .Attr("T: type")
            .Attr("message: string = ''")
            .Shape(Shapes.Unchanged)
            .Kernel(PassOn)
            .Gradient(
                static (op, _) =>
                    throw new LookupError($"Gradient explicitly disabled. Reason: {op.get_attr<string>("message")}")
            );
        registry
            .Add("IdentityN")
            .Input("input: T")
            .Output("output: T")
            .Attr("T: list(type) >= 1")
            .Shape(static c => [.. Enumerable.Range(0, c.Count).Select(c.Input)])
            .Kernel(static c =>
            {
                var outputs = new TensorValue[c.Count];
                for (var i = 0; i < outputs.Length; i++)
                    outputs[i] = HostValue.Share(c.Value(i));
                c.Return(outputs);
            })
            .Gradient(static (_, grads) => grads);
        registry
            .Add("CheckNumerics")
            .Input("tensor: T")
            .Output("output: T")
            .Attr("T: {half, bfloat16, float, double}")
            .Attr("message: string")
            .Shape(Shapes.Unchanged)
            .Kernel(static c =>
            {
                using var finite = Torch.IsFinite(c.Tensor(0));
                using var all = Torch.All(
                    finite,
                    Enumerable.Range(0, finite.Rank).Select(d => (long)d).ToArray(),
                    false
                );
                if (all.ToInt64() == 0)
                    throw new InvalidArgumentError($"{c.Attr<string>("message")} : Tensor had NaN or Inf values");
                c.Return(c.Tensor(0).Alias());
            })
            .Gradient(
                static (op, grads) =>
                    [
                        Build.Op(
                            "CheckNumerics",
                            [grads[0]],
                            ("message", "Not a number (NaN) or infinity (Inf) values detected in gradient.")
                        ),
                    ]
            );
        registry.Add("NoOp").Shape(Shapes.None).Kernel(static c => c.Return()).NotDifferentiable();
        registry
            .Add("Assert")
            .Input("condition: bool")
            .Input("data: T")
            .Attr("T: list(type) >= 1")
            .Attr("summarize: int = 3")
            .Stateful()
            .Shape(Shapes.None)
            .Kernel(static c =>
            {
                if (c.Tensor(0).ToInt64() == 0)
                    throw new InvalidArgumentError(
                        "assertion failed: "
                            + string.Join(
                                ' ',
                                Enumerable.Range(1, c.Count - 1).Select(i => TensorText.Of(c.Value(i), 200))
                            )
                    );
                c.Return();
            })
            .NotDifferentiable();
    }

    private static OperationBuilder Identity(RegistryBuilder registry, string name) =>
        registry.Add(name).Input("input: T").Output("output: T").Attr("T: type").Shape(Shapes.Unchanged).Kernel(PassOn);

    private static void PassOn(KernelContext c) =>
        c.Return(
            c.Value(0) is VariableStorage variable ? HostValue.Share(variable.Value) : HostValue.Share(c.Value(0))
        );
}
