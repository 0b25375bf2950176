namespace Tensorflow.Keras.Layers;

public partial class LayersApi
{
    public ILayer Bidirectional(
        ILayer layer,
        string merge_mode = "concat",
        NDArray? weights = null,
        ILayer? backward_layer = null
    ) =>
        new Bidirectional(
            new BidirectionalArgs
            {
                Layer = layer,
                MergeMode = merge_mode,
                Weights = weights,
                BackwardLayer = backward_layer,
            }
        );

    public ILayer GRU(
        int units,
        string activation = "tanh",
        string recurrent_activation = "sigmoid",
        bool use_bias = true,
        string kernel_initializer = "glorot_uniform",
        string recurrent_initializer = "orthogonal",
        string bias_initializer = "zeros",
        float dropout = 0f,
        float recurrent_dropout = 0f,
        bool return_sequences = false,
        bool return_state = false,
        bool go_backwards = false,
        bool stateful = false,
        bool unroll = false,
        bool time_major = false,
        bool reset_after = true
    ) =>
        new GRU(
            new GRUArgs
            {
                Units = units,
                Activation = keras.activations.GetActivationFromName(activation!),
                RecurrentActivation = keras.activations.GetActivationFromName(recurrent_activation),
                UseBias = use_bias,
                KernelInitializer = Initializer(kernel_initializer!),
                RecurrentInitializer = Initializer(recurrent_initializer),
                BiasInitializer = Initializer(bias_initializer!),
                Dropout = dropout,
                RecurrentDropout = recurrent_dropout,
                ReturnSequences = return_sequences,
                ReturnState = return_state,
                GoBackwards = go_backwards,
                Stateful = stateful,
                Unroll = unroll,
                TimeMajor = time_major,
                ResetAfter = reset_after,
            }
        );

    public IRnnCell GRUCell(
        int units,
        string activation = "tanh",
        string recurrent_activation = "sigmoid",
        bool use_bias = true,
        string kernel_initializer = "glorot_uniform",
        string recurrent_initializer = "orthogonal",
        string bias_initializer = "zeros",
        float dropout = 0f,
        float recurrent_dropout = 0f,
        bool reset_after = true
    ) =>
        new GRUCell(
            new GRUCellArgs
            {
                Units = units,
                Activation = keras.activations.GetActivationFromName(activation!),
                RecurrentActivation = keras.activations.GetActivationFromName(recurrent_activation),
                UseBias = use_bias,
                KernelInitializer = Initializer(kernel_initializer!),
                RecurrentInitializer = Initializer(recurrent_initializer),
                BiasInitializer = Initializer(bias_initializer!),
                Dropout = dropout,
                RecurrentDropout = recurrent_dropout,
                ResetAfter = reset_after,
            }
        );

    public ILayer LSTM(
        int units,
        Activation? activation = null,
        Activation? recurrent_activation = null,
        bool use_bias = true,
        IInitializer? kernel_initializer = null,
        IInitializer? recurrent_initializer = null,
        IInitializer? bias_initializer = null,
        bool unit_forget_bias = true,
        float dropout = 0f,
        float recurrent_dropout = 0f,
        int implementation = 2,
        bool return_sequences = false,
        bool return_state = false,
        bool go_backwards = false,
        bool stateful = false,
        bool time_major = false,
        bool unroll = false
    ) =>
        new LSTM(
            new LSTMArgs
            {
                Units = units,
                Activation = activation ?? keras.activations.Tanh,
                RecurrentActivation = recurrent_activation ?? keras.activations.Sigmoid,
                UseBias = use_bias,
                KernelInitializer = kernel_initializer ?? tf.glorot_uniform_initializer,
                RecurrentInitializer = recurrent_initializer ?? tf.orthogonal_initializer,
                BiasInitializer = bias_initializer ?? tf.zeros_initializer,
                UnitForgetBias = unit_forget_bias,
                Dropout = dropout,
                RecurrentDropout = recurrent_dropout,
                Implementation = implementation,
                ReturnSequences = return_sequences,
                ReturnState = return_state,
                GoBackwards = go_backwards,
                Stateful = stateful,
                Unroll = unroll,
                TimeMajor = time_major,
            }
        );

    public IRnnCell LSTMCell(
        int uints,
        string activation = "tanh",
        string recurrent_activation = "sigmoid",
        bool use_bias = true,
        string kernel_initializer = "glorot_uniform",
        string recurrent_initializer = "orthogonal",
        string bias_initializer = "zeros",
        bool unit_forget_bias = true,
        float dropout = 0f,
        float recurrent_dropout = 0f,
        int implementation = 2
    ) =>
        new LSTMCell(
            new LSTMCellArgs
            {
                Units = uints,
                Activation = keras.activations.GetActivationFromName(activation!),
                RecurrentActivation = keras.activations.GetActivationFromName(recurrent_activation),
                UseBias = use_bias,
                KernelInitializer = Initializer(kernel_initializer!),
                RecurrentInitializer = Initializer(recurrent_initializer),
                BiasInitializer = Initializer(bias_initializer!),
                Dropout = dropout,
                RecurrentDropout = recurrent_dropout,
                UnitForgetBias = unit_forget_bias,
                Implementation = implementation,
            }
        );

    public ILayer RNN(
        IEnumerable<IRnnCell> cell,
        bool return_sequences = false,
        bool return_state = false,
        bool go_backwards = false,
        bool stateful = false,
        bool unroll = false,
        bool time_major = false
    ) =>
        new RNN(
            cell,
            new RNNArgs
            {
                ReturnSequences = return_sequences,
                ReturnState = return_state,
                GoBackwards = go_backwards,
                Stateful = stateful,
                Unroll = unroll,
                TimeMajor = time_major,
            }
        );

    public ILayer RNN(
        IRnnCell cell,
        bool return_sequences = false,
        bool return_state = false,
        bool go_backwards = false,
        bool stateful = false,
        bool unroll = false,
        bool time_major = false
    ) =>
        new RNN(
            cell,
            new RNNArgs
            {
                ReturnSequences = return_sequences,
                ReturnState = return_state,
                GoBackwards = go_backwards,
                Stateful = stateful,
                Unroll = unroll,
                TimeMajor = time_major,
            }
        );

    public ILayer SimpleRNN(
        int units,
        string activation = "tanh",
        string kernel_initializer = "glorot_uniform",
        string recurrent_initializer = "orthogonal",
        string bias_initializer = "zeros",
        bool return_sequences = false,
        bool return_state = false
    ) =>
        new SimpleRNN(
            new SimpleRNNArgs
            {
                Units = units,
                Activation = keras.activations.GetActivationFromName(activation!),
                KernelInitializer = Initializer(kernel_initializer!),
                RecurrentInitializer = Initializer(recurrent_initializer),
                BiasInitializer = Initializer(bias_initializer!),
                ReturnSequences = return_sequences,
                ReturnState = return_state,
            }
        );

    public IRnnCell SimpleRNNCell(
        int units,
        string activation = "tanh",
        bool use_bias = true,
        string kernel_initializer = "glorot_uniform",
        string recurrent_initializer = "orthogonal",
        string bias_initializer = "zeros",
        float dropout = 0f,
        float recurrent_dropout = 0f
    ) =>
        new SimpleRNNCell(
            new SimpleRNNCellArgs
            {
                Units = units,
                Activation = keras.activations.GetActivationFromName(activation!),
                UseBias = use_bias,
                KernelInitializer = Initializer(kernel_initializer!),
                RecurrentInitializer = Initializer(recurrent_initializer),
                BiasInitializer = Initializer(bias_initializer!),
                Dropout = dropout,
                RecurrentDropout = recurrent_dropout,
            }
        );

    public IRnnCell StackedRNNCells(IEnumerable<IRnnCell> cells) =>
        new StackedRNNCells(cells, new StackedRNNCellsArgs());
}
