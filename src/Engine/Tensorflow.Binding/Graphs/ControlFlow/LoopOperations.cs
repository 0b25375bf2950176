namespace Tensorflow.Engine;

/// <summary>The operations While and StatelessWhile: a function repeated as long as another one says so.</summary>
internal static class LoopOperations
{
    public static void Register(RegistryBuilder registry)
    {
        foreach (var type in (string[])["While", "StatelessWhile"])
        {
            var operation = registry
                .Add(type)
                .Input("input: T")
                .Output("output: T")
                .Attr("T: list(type) >= 0")
                .Attr("cond: func")
                .Attr("body: func")
                .Attr("output_shapes: list(shape) = []")
                .Attr("parallel_iterations: int = 10")
                .Kernel(static c => c.Return(Last(Iterate(c, keep: false))))
                .Gradient(LoopGradient.Of);
            if (type == "While")
                operation.Stateful();
        }
        registry
            .Add("_WhileGradient")
            .Input("input: T")
            .Input("grads: Tgrads")
            .Output("output: Tgrads")
            .Attr("T: list(type) >= 0")
            .Attr("Tgrads: list(type) >= 0")
            .Attr("cond: func")
            .Attr("body: func")
            .Attr("backward: func")
            .Stateful()
            .Kernel(LoopGradient.Run);
    }

    /// <summary>Runs the loop; the last element is the final state, those before it the earlier ones if kept.</summary>
    public static List<TensorValue[]> Iterate(KernelContext c, bool keep)
    {
        var condition = (FunctionBody)c.Attr<FunctionAttribute>("cond").Body!;
        var body = (FunctionBody)c.Attr<FunctionAttribute>("body").Body!;
        var state = new TensorValue[body.Inputs.Length];
        for (var i = 0; i < state.Length; i++)
            state[i] = HostValue.Share(c.Value(i));
        var states = new List<TensorValue[]> { state };
        var draws = LoopDraws.Of(c);
        draws.Start();
        while (IsTrue(condition.Run(c.Environment, state)[0]))
        {
            var next = body.Run(c.Environment, state);
            draws.Iterated();
            if (!keep)
            {
                Release(state);
                states.Clear();
            }
            states.Add(state = next);
        }
        return states;
    }

    public static void Release(TensorValue[] values)
    {
        foreach (var value in values)
            (value as TorchTensor)?.Dispose();
    }

    private static TensorValue[] Last(List<TensorValue[]> states) => states[^1];

    private static bool IsTrue(TensorValue value)
    {
        using var condition = (TorchTensor)value;
        return condition.ToDouble() != 0;
    }
}
