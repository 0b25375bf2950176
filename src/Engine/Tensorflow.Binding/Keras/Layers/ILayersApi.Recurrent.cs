using Tensorflow.NumPy;

namespace Tensorflow.Keras.Layers;

public partial interface ILayersApi
{
    ILayer Bidirectional(
        ILayer layer,
        string merge_mode = "concat",
        NDArray? weights = null,
        ILayer? backward_layer = null
    );

    ILayer GRU(
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
    );

    IRnnCell GRUCell(
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
    );

    ILayer LSTM(
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
    );

    IRnnCell LSTMCell(
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
    );

    ILayer RNN(
        IEnumerable<IRnnCell> cell,
        bool return_sequences = false,
        bool return_state = false,
        bool go_backwards = false,
        bool stateful = false,
        bool unroll = false,
        bool time_major = false
    );

    ILayer RNN(
        IRnnCell cell,
        bool return_sequences = false,
        bool return_state = false,
        bool go_backwards = false,
        bool stateful = false,
        bool unroll = false,
        bool time_major = false
    );

    ILayer SimpleRNN(
        int units,
        string activation = "tanh",
        string kernel_initializer = "glorot_uniform",
        string recurrent_initializer = "orthogonal",
        string bias_initializer = "zeros",
        bool return_sequences = false,
        bool return_state = false
    );

    IRnnCell SimpleRNNCell(
        int units,
        string activation = "tanh",
        bool use_bias = true,
        string kernel_initializer = "glorot_uniform",
        string recurrent_initializer = "orthogonal",
        string bias_initializer = "zeros",
        float dropout = 0f,
        float recurrent_dropout = 0f
    );

    IRnnCell StackedRNNCells(IEnumerable<IRnnCell> cells);
}
