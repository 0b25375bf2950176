namespace Tensorflow.Keras.Layers;

/// <summary>A fully connected recurrent layer.</summary>
public class SimpleRNN(SimpleRNNArgs args) : RNN(MakeCell(args), args)
{
    private protected override (Tensor Last, Tensor? All, Tensors States) Recur(
        Tensor inputs,
        Tensors states,
        bool? training,
        Tensor? mask
    )
    {
        var cell = (SimpleRNNCell)Cell;
        if (cell.dropout > 0 || cell.recurrent_dropout > 0)
            return base.Recur(inputs, states, training, mask);
        return Recurrence.Run(
            (x, state) =>
            {
                var (output, next) = cell.Step(x, state[0]);
                return (output, next);
            },
            Projection.Of(inputs, cell.Project),
            states,
            Args,
            mask
        );
    }

    private static SimpleRNNCell MakeCell(SimpleRNNArgs args) =>
        new(
            new SimpleRNNCellArgs
            {
                Units = args.Units,
                Activation = args.Activation ?? keras.activations.Tanh,
                UseBias = args.UseBias,
                KernelInitializer = args.KernelInitializer ?? tf.glorot_uniform_initializer,
                RecurrentInitializer = args.RecurrentInitializer ?? tf.orthogonal_initializer,
                BiasInitializer = args.BiasInitializer ?? tf.zeros_initializer,
                Dropout = args.Dropout,
                RecurrentDropout = args.RecurrentDropout,
                DType = args.DType,
                Trainable = args.Trainable,
            }
        );
}
