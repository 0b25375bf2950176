namespace Tensorflow.Engine;

/// <summary>
/// A long short-term memory over a whole sequence as one operation, for layers under a tape that is used once: its gradient
/// has none itself, and TensorFlow has no such operation that a graph could be exported with.
/// </summary>
internal static class RecurrentOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("LSTMSequence")
            .Input("x: T")
            .Input("kernel: T")
            .Input("recurrent_kernel: T")
            .Input("bias: T")
            .Input("initial_states: N * T")
            .Output("sequence: T")
            .Output("h: T")
            .Output("c: T")
            .Output("gates: T")
            .Output("cells: T")
            .Output("squashed: T")
            .Output("outputs: T")
            .Attr("N: int >= 0 = 0")
            .Attr("return_sequences: bool = false")
            .Attr("go_backwards: bool = false")
            .Attr("T: {float} = DT_FLOAT")
            .Shape(static c => Outputs(c.Input(0).dims, c.Input(2).dims[0], c.Attr<bool>("return_sequences")))
            .Kernel(Forward)
            .Gradient(Gradient);
        registry
            .Add("LSTMSequenceGrad")
            .Input("x: T")
            .Input("kernel: T")
            .Input("recurrent_kernel: T")
            .Input("gates: T")
            .Input("cells: T")
            .Input("squashed: T")
            .Input("outputs: T")
            .Input("sequence_backprop: T")
            .Input("h_backprop: T")
            .Input("c_backprop: T")
            .Output("x_backprop: T")
            .Output("kernel_backprop: T")
            .Output("recurrent_kernel_backprop: T")
            .Output("bias_backprop: T")
            .Output("initial_h_backprop: T")
            .Output("initial_c_backprop: T")
            .Attr("has_sequence: bool = false")
            .Attr("has_x_backprop: bool = true")
            .Attr("go_backwards: bool = false")
            .Attr("T: {float} = DT_FLOAT")
            .Shape(static c =>
                [c.Input(0), c.Input(1), c.Input(2), new Shape(c.Input(1).dims[^1]), c.Input(8), c.Input(9)]
            )
            .Kernel(Backward);
    }

    private static Shape[] Outputs(long[] x, long units, bool sequences)
    {
        var (rows, steps) = (x[0], x[1]);
        return
        [
            new Shape(rows, sequences ? steps : 0, units),
            new Shape(rows, units),
            new Shape(rows, units),
            new Shape(steps, rows, 4 * units),
            new Shape(steps + 1, rows, units),
            new Shape(steps, rows, units),
            new Shape(steps + 1, rows, units),
        ];
    }

    private static void Forward(KernelContext c)
    {
        var extent = ExtentOf(c, c.Tensor(2).Sizes[0]);
        var (rows, steps, features, units, _) = extent;
        c.CheckShape(1, features, 4 * units);
        c.CheckShape(2, units, 4 * units);
        c.CheckShape(3, 4 * units);
        for (var i = 4; i < c.Count; i++)
            c.CheckShape(i, rows, units);
        if (steps == 0 || c.Count is not (4 or 6))
            throw new InvalidArgumentError(
                $"LSTMSequence needs a time step, and two states or none, got {steps} and {c.Count - 4} [Op:{c.NodeName}]"
            );
        using var x = c.Tensor(0).Contiguous();
        using var kernel = c.Tensor(1).Contiguous();
        using var recurrent = c.Tensor(2).Contiguous();
        using var bias = c.Tensor(3).Contiguous();
        using var output = c.Count == 6 ? c.Tensor(4).Contiguous() : null;
        using var cell = c.Count == 6 ? c.Tensor(5).Contiguous() : null;
        var trace = LstmSequence.Forward(extent, x, kernel, recurrent, bias, output, cell);
        c.Return(
            c.Attr<bool>("return_sequences")
                ? StepOrder.ToRows(trace.Outputs, 1, steps)
                : TorchTensor.Empty(TF_DataType.TF_FLOAT, [rows, 0, units]),
            StepOrder.Step(trace.Outputs, steps),
            StepOrder.Step(trace.Cells, steps),
            trace.Gates,
            trace.Cells,
            trace.Squashed,
            trace.Outputs
        );
    }

    private static Tensor?[] Gradient(Operation op, Tensor[] grads)
    {
        var outputs = op.outputs;
        var results = Build.Ops(
            "LSTMSequenceGrad",
            [
                op.inputs[0],
                op.inputs[1],
                op.inputs[2],
                outputs[3],
                outputs[4],
                outputs[5],
                outputs[6],
                grads[0] ?? outputs[0],
                grads[1] ?? Build.ZerosLike(outputs[1]),
                grads[2] ?? Build.ZerosLike(outputs[2]),
            ],
            ("has_sequence", grads[0] is not null && op.get_attr<bool>("return_sequences")),
            ("has_x_backprop", Build.IsWanted(op, 0)),
            ("go_backwards", op.get_attr<bool>("go_backwards"))
        );
        Tensor?[] gradients = [Build.IsWanted(op, 0) ? results[0] : null, .. results[1..4]];
        return op.inputs.Length == gradients.Length ? gradients : [.. gradients, .. results[4..]];
    }

    private static void Backward(KernelContext c)
    {
        var (kernel, recurrent) = (c.Tensor(1), c.Tensor(2));
        var trace = new LstmSequence.Trace(c.Tensor(3), c.Tensor(4), c.Tensor(5), c.Tensor(6));
        var extent = ExtentOf(c, recurrent.Sizes[0]);
        var (rows, steps, features, units, _) = extent;
        // The derivatives by the last states become those by the first ones.
        var (byOutput, byCell) = (c.Tensor(8).Clone(), c.Tensor(9).Clone());
        using var dense = recurrent.Contiguous();
        using var bySequence = c.Attr<bool>("has_sequence") ? c.Tensor(7).Contiguous() : null;
        using var bySums = LstmSequence.Backward(extent, trace, dense, bySequence, byOutput, byCell);
        using var sums = bySums.Reshape([steps * rows, 4 * units]);
        using var inputs = StepOrder.ToSteps(c.Tensor(0), extent.Backwards);
        using var before = trace.Outputs.View([units, steps * rows], [1, units]);
        using var transposedInputs = inputs.View([features, steps * rows], [1, features]);
        TorchTensor byX;
        if (c.Attr<bool>("has_x_backprop"))
        {
            using var transposedKernel = kernel.Permute([1, 0]);
            using var flat = MatrixProduct.Multiply(sums, transposedKernel);
            using var byStep = flat.Reshape([steps, rows, features]);
            byX = StepOrder.ToRows(byStep, 0, steps, extent.Backwards);
        }
        else
            byX = TorchTensor.Empty(TF_DataType.TF_FLOAT, [0]);
        c.Return(
            byX,
            MatrixProduct.Multiply(transposedInputs, sums),
            MatrixProduct.Multiply(before, sums),
            Biases.Sum(sums, 1),
            byOutput,
            byCell
        );
    }

    private static LstmSequence.Extent ExtentOf(KernelContext c, long units)
    {
        c.CheckRank(0, 3);
        var sizes = c.Tensor(0).Sizes;
        return new((int)sizes[0], (int)sizes[1], (int)sizes[2], (int)units, c.Attr<bool>("go_backwards"));
    }
}
