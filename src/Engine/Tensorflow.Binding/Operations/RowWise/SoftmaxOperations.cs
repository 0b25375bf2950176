namespace Tensorflow.Engine;

/// <summary>Softmax over the last dimension, and cross-entropy computed together with its gradient.</summary>
internal static class SoftmaxOperations
{
    private const string Floats = "T: {half, bfloat16, float, double}";

    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("Softmax")
            .Input("logits: T")
            .Output("softmax: T")
            .Attr(Floats)
            .Shape(Shapes.Unchanged)
            .Kernel(static c => c.Return(Torch.Softmax(c.Tensor(0), -1)))
            .Gradient(
                static (op, grads) =>
                {
                    var softmax = op.outputs[0];
                    var sum = Build.Op("Sum", [Build.Mul(grads[0], softmax), Build.Int(-1)], ("keep_dims", true));
                    return [Build.Mul(Build.Sub(grads[0], sum), softmax)];
                }
            );
        registry
            .Add("LogSoftmax")
            .Input("logits: T")
            .Output("logsoftmax: T")
            .Attr(Floats)
            .Shape(Shapes.Unchanged)
            .Kernel(static c => c.Return(Torch.LogSoftmax(c.Tensor(0), -1)))
            .Gradient(
                static (op, grads) =>
                {
                    var sum = Build.Op("Sum", [grads[0], Build.Int(-1)], ("keep_dims", true));
                    return [Build.Sub(grads[0], Build.Mul(sum, Build.Op("Exp", op.outputs[0])))];
                }
            );
        registry
            .Add("SoftmaxCrossEntropyWithLogits")
            .Input("features: T")
            .Input("labels: T")
            .Output("loss: T")
            .Output("backprop: T")
            .Attr(Floats)
            .Shape(static c =>
            {
                var both = Shapes.Broadcast(c.Input(0), c.Input(1)).with_rank(2);
                return [new Shape(both.dims[0]), both];
            })
            .Kernel(static c =>
            {
                var (loss, backprop) = CrossEntropy.Dense(c.Tensor(0), c.Tensor(1));
                c.Return(loss, backprop);
            })
            .Gradient(DenseGradient);
        registry
            .Add("SparseSoftmaxCrossEntropyWithLogits")
            .Input("features: T")
            .Input("labels: Tlabels")
            .Output("loss: T")
            .Output("backprop: T")
            .Attr(Floats)
            .Attr("Tlabels: {int32, int64} = DT_INT64")
            .Shape(static c =>
            {
                var features = c.Input(0).with_rank(2);
                var rows = c.Input(1).with_rank(1).merge_with(new Shape(features.dims[0]));
                return [rows, new Shape(rows.dims[0], features.dims[1])];
            })
            .Kernel(static c =>
            {
                var (loss, backprop) = CrossEntropy.Sparse(c.Tensor(0), c.Tensor(1));
                c.Return(loss, backprop);
            })
            .Gradient(SparseGradient);
    }

    private static Tensor?[] DenseGradient(Operation op, Tensor[] grads)
    {
        var column = Build.Op("ExpandDims", grads[0], Build.Int(-1));
        var logits = Build.Mul(column, op.outputs[1]);
        if (grads.Length > 1 && Build.IsGiven(grads[1]))
            logits = Build.Add(logits, SecondOrder(op.inputs[0], grads[1]));
        var labels = Build.Op("Neg", Build.Mul(column, Build.Op("LogSoftmax", op.inputs[0])));
        return [logits, labels];
    }

    private static Tensor?[] SparseGradient(Operation op, Tensor[] grads)
    {
        var column = Build.Op("ExpandDims", grads[0], Build.Int(-1));
        var logits = Build.Mul(column, op.outputs[1]);
        if (grads.Length > 1 && Build.IsGiven(grads[1]))
            logits = Build.Add(logits, SecondOrder(op.inputs[0], grads[1]));
        return [logits, null];
    }

    /// <summary>The derivative of softmax(logits), which the second output contains, applied to its gradient.</summary>
    private static Tensor SecondOrder(Tensor logits, Tensor grad)
    {
        var softmax = Build.Op("Softmax", logits);
        var sum = Build.Op("Sum", [Build.Mul(grad, softmax), Build.Int(-1)], ("keep_dims", true));
        return Build.Mul(Build.Sub(grad, sum), softmax);
    }
}
