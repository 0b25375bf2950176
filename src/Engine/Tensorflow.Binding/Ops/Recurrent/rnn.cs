using static Tensorflow.Binding;

namespace Tensorflow.Operations;

/// <summary>Recurrent networks of TensorFlow 1, unrolled over time.</summary>
public class rnn
{
    /// <summary>Outputs of all steps and the last state; the number of steps must be known. Inputs are (batch, time,
    /// features), or (time, batch, features) with <paramref name="time_major"/>. With
    /// <paramref name="sequence_length"/> (batch) the outputs after a row's end are zeros and its state stays.</summary>
    public static (Tensor, Tensor) dynamic_rnn(
        RnnCell cell,
        Tensor inputs_tensor,
        Tensor? sequence_length = null,
        Tensor? initial_state = null,
        TF_DataType dtype = TF_DataType.DtInvalid,
        int? parallel_iterations = null,
        bool swap_memory = false,
        bool time_major = false
    ) =>
        tf_with(
            tf.variable_scope("rnn"),
            _ =>
            {
                int timeAxis = time_major ? 0 : 1;
                if (inputs_tensor.shape.ndim != 3 || inputs_tensor.shape[timeAxis] < 0)
                {
                    throw new ValueError(
                        $"dynamic_rnn needs three dimensions and a known number of steps, got {inputs_tensor.shape}."
                    );
                }
                Tensor[] inputs = array_ops.unstack(inputs_tensor, axis: timeAxis);
                (Tensor[] outputs, Tensor[] state) = Unroll(cell, inputs, initial_state, dtype, sequence_length);
                return (array_ops.stack(outputs, timeAxis), state[^1]);
            }
        );

    public static (Tensor[], LSTMStateTuple) static_rnn(
        BasicLstmCell cell,
        Tensor[] inputs,
        Tensor? initial_state,
        TF_DataType dtype = TF_DataType.DtInvalid,
        Tensor? sequence_length = null,
        VariableScope? scope = null
    ) =>
        tf_with(
            scope is null ? tf.variable_scope("rnn") : tf.variable_scope(scope),
            _ =>
            {
                if (inputs is null || inputs.Length == 0)
                {
                    throw new ValueError("inputs must not be empty");
                }
                (Tensor[] outputs, Tensor[] state) = Unroll(cell, inputs, initial_state, dtype, sequence_length);
                return (outputs, new LSTMStateTuple(state[0], state[^1]));
            }
        );

    /// <summary>One network forward and one backward in time; the outputs of both are joined at every step.</summary>
    public static (Tensor[], LSTMStateTuple, LSTMStateTuple) static_bidirectional_rnn(
        BasicLstmCell cell_fw,
        BasicLstmCell cell_bw,
        Tensor[] inputs,
        Tensor? initial_state_fw = null,
        Tensor? initial_state_bw = null,
        TF_DataType dtype = TF_DataType.DtInvalid,
        Tensor? sequence_length = null,
        string? scope = null
    )
    {
        if (sequence_length is not null)
        {
            throw new NotSupportedException(
                "static_bidirectional_rnn(sequence_length) is not part of the embedded engine, nor of TensorFlow.NET."
            );
        }
        return tf_with(
            tf.variable_scope(scope ?? "bidirectional_rnn"),
            _ =>
            {
                (Tensor[] forward, LSTMStateTuple forwardState) = tf_with(
                    tf.variable_scope("fw"),
                    fw => static_rnn(cell_fw, inputs, initial_state_fw, dtype, scope: fw)
                );
                Tensor[] reversed = [.. inputs.Reverse()];
                (Tensor[] backward, LSTMStateTuple backwardState) = tf_with(
                    tf.variable_scope("bw"),
                    bw => static_rnn(cell_bw, reversed, initial_state_bw, dtype, scope: bw)
                );
                Tensor[] joined =
                [
                    .. forward.Zip(backward.Reverse(), (f, b) => array_ops.concat([f, b], constant_op.constant(1))),
                ];
                return (joined, forwardState, backwardState);
            }
        );
    }

    /// <summary>Exchanges the first two dimensions.</summary>
    public static Tensor _transpose_batch_time(Tensor x)
    {
        int rank = x.shape.ndim;
        return rank < 2 ? x : array_ops.transpose(x, new Axis([1, 0, .. Enumerable.Range(2, rank - 2)]));
    }

    private static (Tensor[] Outputs, Tensor[] State) Unroll(
        RnnCell cell,
        Tensor[] inputs,
        Tensor? initialState,
        TF_DataType dtype,
        Tensor? lengths
    )
    {
        TF_DataType type = dtype == TF_DataType.DtInvalid ? inputs[0].dtype : dtype;
        Tensor[] state = initialState is null ? cell.ZeroState(inputs[0], type) : [initialState];
        Tensor[] outputs = new Tensor[inputs.Length];
        for (int time = 0; time < inputs.Length; time++)
        {
            (Tensor output, Tensor[] next) = cell.Step(inputs[time], state);
            if (lengths is not null)
            {
                Tensor running = array_ops.expand_dims(math_ops.greater(lengths, time), 1);
                output = array_ops.where_v2(running, output, array_ops.zeros_like(output));
                next = [.. next.Zip(state, (after, before) => array_ops.where_v2(running, after, before))];
            }
            (outputs[time], state) = (output, next);
        }
        return (outputs, state);
    }
}
