namespace Tensorflow.Keras.Layers;

/// <summary>Steps through a sequence.</summary>
internal static class Recurrence
{
    /// <summary>
    /// Calls <paramref name="step"/> on each time step of (rows, time, …) and returns the last output, all outputs in
    /// the order of the steps (when asked for) and the last states. Where a mask is false the states stay as they are
    /// and the output is the last one, or zero.
    /// </summary>
    public static (Tensor Last, Tensor? All, Tensors States) Run(
        Func<Tensor, Tensors, (Tensor, Tensors)> step,
        Tensor inputs,
        Tensors states,
        RNNArgs args,
        Tensor? mask
    )
    {
        var timeAxis = args.TimeMajor ? 0 : 1;
        var length = inputs.shape.dims[timeAxis];
        if (length < 0)
            return Trace(step, inputs, states, args);
        if (length == 0)
            throw new ValueError(
                $"A recurrent layer needs at least one time step; the inputs have shape {inputs.shape}."
            );
        var parts = array_ops.unstack(inputs, (int)length, timeAxis);
        var masks = mask is null
            ? null
            : array_ops.unstack(math_ops.cast(mask, TF_DataType.TF_BOOL), (int)length, timeAxis);
        if (args.GoBackwards)
        {
            Array.Reverse(parts);
            if (masks is not null)
                Array.Reverse(masks);
        }
        var outputs = new Tensor[args.ReturnSequences ? parts.Length : 1];
        Tensor? last = null;
        for (var i = 0; i < parts.Length; i++)
        {
            var (output, next) = step(parts[i], states);
            if (masks is not null)
            {
                var visible = array_ops.expand_dims(masks[i], -1);
                var hidden = last is null || args.ZeroOutputForMask ? array_ops.zeros_like(output) : last;
                output = array_ops.where_v2(visible, output, hidden);
                next = new Tensors([.. next.Zip(states, (now, before) => array_ops.where_v2(visible, now, before))]);
            }
            (last, states) = (output, next);
            if (args.ReturnSequences)
                outputs[i] = output;
        }
        return (last!, args.ReturnSequences ? array_ops.stack(outputs, timeAxis) : null, states);
    }

    /// <summary>One step stands for all when a functional model is built for sequences of any length.</summary>
    private static (Tensor, Tensor?, Tensors) Trace(
        Func<Tensor, Tensors, (Tensor, Tensors)> step,
        Tensor inputs,
        Tensors states,
        RNNArgs args
    )
    {
        if (ops.get_default_graph() is not Graphs.FuncGraph)
            throw new NotSupportedException(
                "In graph mode a Keras recurrent layer needs a fixed number of time steps; use `tf.nn.dynamic_rnn` for sequences of any length."
            );
        var first = args.TimeMajor ? inputs[0] : inputs[Slice.All, 0];
        var (output, next) = step(first, states);
        if (!args.ReturnSequences)
            return (output, null, next);
        var dims = output.shape.dims;
        var all = array_ops.placeholder(
            output.dtype,
            args.TimeMajor ? new Shape([-1, .. dims]) : new Shape([dims[0], -1, .. dims[1..]])
        );
        return (output, all, next);
    }
}
