namespace Tensorflow.Engine;

/// <summary>
/// TensorFlow 1's conditions, of which imported graphs consist: <c>Switch</c> passes its value on to one of two branches and
/// leaves the other without one, what depends on a value that is not there is not computed, and <c>Merge</c> takes the value
/// that is there. (This engine's own <c>tf.cond</c> builds <c>If</c>.)
/// </summary>
internal static class BranchOperations
{
    public static void Register(RegistryBuilder registry)
    {
        Switch(registry, "Switch", "T");
        Switch(registry, "RefSwitch", "Ref(T)");
        Merge(registry, "Merge", "N * T", "T");
        Merge(registry, "RefMerge", "Ref(N * T)", "Ref(T)");
        registry.Add("ControlTrigger").Shape(Shapes.None).Kernel(static c => c.Return()).NotDifferentiable();
    }

    /// <summary>Whether runs of a graph with this operation leave something out.</summary>
    public static bool IsSwitch(Operation operation) => operation.OpType is "Switch" or "RefSwitch";

    /// <summary>Whether one input is enough for the operation.</summary>
    public static bool IsMerge(Operation operation) => operation.OpType is "Merge" or "RefMerge";

    /// <summary>Whether the operation runs also where what it waits for is left out: it only orders others.</summary>
    public static bool IsTrigger(Operation operation) => operation.OpType == "ControlTrigger";

    private static void Switch(RegistryBuilder registry, string name, string type) =>
        registry
            .Add(name)
            .Input($"data: {type}")
            .Input("pred: bool")
            .Output($"output_false: {type}")
            .Output($"output_true: {type}")
            .Attr("T: type")
            .Shape(static c => [c.Input(0), c.Input(0)])
            .Kernel(static c =>
            {
                var taken = HostValue.Share(c.Value(0));
                var isTrue = c.Tensor(1).ToInt64() != 0;
                c.Return(isTrue ? null! : taken, isTrue ? taken : null!);
            })
            .Gradient(
                static (op, grads) => [Build.Op("Merge", grads[0] ?? ZerosOf(op, 0), grads[1] ?? ZerosOf(op, 1)), null]
            );

    /// <summary>The gradient of a branch on which the result does not depend; not there, where the branch is not taken.</summary>
    private static Tensor ZerosOf(Operation op, int output) => Build.ZerosLike(op.outputs[output]);

    private static void Merge(RegistryBuilder registry, string name, string list, string type) =>
        registry
            .Add(name)
            .Input($"inputs: {list}")
            .Output($"output: {type}")
            .Output("value_index: int32")
            .Attr("T: type")
            .Attr("N: int >= 1")
            .Shape(static c => [Common(c), Shape.Scalar])
            .Kernel(static c =>
            {
                var index = 0;
                while (c.Value(index) is null)
                    index++;
                c.Return(HostValue.Share(c.Value(index)), TorchTensor.Scalar(index));
            })
            .Gradient(
                static (op, grads) =>
                {
                    var gradients = new Tensor[op.inputs._inputs.Length];
                    for (var i = 0; i < gradients.Length; i++)
                    {
                        var isTaken = Build.Op("Equal", op.outputs[1], Build.Int(i));
                        gradients[i] = Build.Op("Switch", [grads[0], isTaken], output: 1);
                    }
                    return gradients;
                }
            );

    private static Shape Common(ShapeContext c)
    {
        var shape = c.Input(0);
        for (var i = 1; i < c.Count; i++)
        {
            var other = c.Input(i);
            if (shape.ndim != other.ndim)
                return Shape.Null;
            if (shape.ndim > 0)
                shape = new Shape([.. shape.dims.Zip(other.dims, static (a, b) => a == b ? a : -1)]);
        }
        return shape;
    }
}
