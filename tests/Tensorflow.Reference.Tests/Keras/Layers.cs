using System.Text.Json;
using Tensorflow.Keras;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.Layers;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Reference.Tests.Keras;

/// <summary>Layers from the arguments of Python's Keras.</summary>
internal static class Layers
{
    /// <summary>A layer of the public API.</summary>
    /// <exception cref="NotSupportedException">TensorFlow.NET 0.150 has no such layer.</exception>
    public static ILayer Make(string name, JsonElement config)
    {
        var layers = keras.layers;
        return name switch
        {
            "Activation" => Activation(config.Text("activation")!),
            "Add" => layers.Add(),
            "Attention" => layers.Attention(config.Bool("use_scale")),
            "AveragePooling2D" => layers.AveragePooling2D(
                config.Shape("pool_size"),
                config.Shape("strides"),
                config.Text("padding", "valid")!
            ),
            "BatchNormalization" => layers.BatchNormalization(momentum: config.Float("momentum", 0.99f)),
            "Bidirectional" => layers.Bidirectional(
                Recurrent(config.Text("layer")!, config),
                config.Text("merge_mode", "concat")!
            ),
            "Concatenate" => layers.Concatenate(),
            "Conv1D" => layers.Conv1D(
                config.Int("filters"),
                config.Shape("kernel_size")!,
                config.Int("strides", 1),
                config.Text("padding", "valid")!
            ),
            "Conv2D" => layers.Conv2D(
                config.Int("filters"),
                config.Shape("kernel_size"),
                config.Shape("strides"),
                config.Text("padding", "valid")!,
                dilation_rate: config.Shape("dilation_rate"),
                activation: config.Text("activation")!,
                use_bias: config.Bool("use_bias", true)
            ),
            "Conv2DTranspose" => layers.Conv2DTranspose(
                config.Int("filters"),
                config.Shape("kernel_size"),
                config.Shape("strides"),
                config.Text("padding", "valid")!,
                use_bias: true
            ),
            "Cropping2D" => layers.Cropping2D(config.Matrix("cropping")),
            "Dense" => layers.Dense(
                config.Int("units"),
                activation: keras.activations.GetActivationFromName(config.Text("activation")!),
                use_bias: config.Bool("use_bias", true)
            ),
            "DepthwiseConv2D" => layers.DepthwiseConv2D(
                config.Shape("kernel_size"),
                padding: config.Text("padding", "valid")!,
                use_bias: true
            ),
            "ELU" => layers.ELU(1),
            "EinsumDense" => layers.EinsumDense(
                config.Text("equation")!,
                config.Shape("output_shape")!,
                config.Text("bias_axes")!
            ),
            "Embedding" => layers.Embedding(config.Int("input_dim"), config.Int("output_dim")),
            "Flatten" => layers.Flatten(),
            "GlobalAveragePooling1D" => layers.GlobalAveragePooling1D(),
            "GlobalAveragePooling2D" => layers.GlobalAveragePooling2D(),
            "GlobalMaxPooling1D" => layers.GlobalMaxPooling1D(),
            "GlobalMaxPooling2D" => layers.GlobalMaxPooling2D(),
            "GRU" or "LSTM" or "SimpleRNN" => Recurrent(name, config),
            "LayerNormalization" => layers.LayerNormalization(config.Int("axis", -1)),
            "LeakyReLU" => layers.LeakyReLU(),
            "MaxPooling1D" => layers.MaxPooling1D(config.Int("pool_size", 2)),
            "MaxPooling2D" => layers.MaxPooling2D(
                config.Shape("pool_size"),
                config.Shape("strides"),
                config.Text("padding", "valid")!
            ),
            "MultiHeadAttention" => layers.MultiHeadAttention(config.Int("num_heads"), config.Int("key_dim")),
            "Permute" => layers.Permute([.. Json.Longs(config.GetProperty("dims")).Select(dim => (int)dim)]),
            "ReLU" => Activation("relu"),
            "Rescaling" => layers.Rescaling(config.Float("scale", 1), config.Float("offset", 0)),
            "Reshape" => layers.Reshape(config.Shape("target_shape")!),
            "Softmax" => layers.Softmax(-1),
            "Subtract" => layers.Subtract(),
            "UpSampling1D" => layers.UpSampling1D(config.Int("size")),
            "UpSampling2D" => layers.UpSampling2D(config.Shape("size")!, "channels_last", "nearest"),
            "ZeroPadding2D" => layers.ZeroPadding2D(config.Matrix("padding")),
            _ => throw new NotSupportedException($"TensorFlow.NET has no layer {name}."),
        };
    }

    private static ILayer Recurrent(string name, JsonElement config)
    {
        var (units, sequences, state) = (
            config.Int("units"),
            config.Bool("return_sequences"),
            config.Bool("return_state")
        );
        var backwards = config.Bool("go_backwards");
        return name switch
        {
            "LSTM" => keras.layers.LSTM(
                units,
                return_sequences: sequences,
                return_state: state,
                go_backwards: backwards
            ),
            "GRU" => keras.layers.GRU(
                units,
                return_sequences: sequences,
                return_state: state,
                go_backwards: backwards,
                reset_after: config.Bool("reset_after", true)
            ),
            _ => keras.layers.SimpleRNN(units, return_sequences: sequences, return_state: state),
        };
    }

    /// <summary>TensorFlow.NET 0.150 has no layer Activation: its activations are layers of their own or names.</summary>
    private static ILayer Activation(string name) =>
        name switch
        {
            "elu" => keras.layers.ELU(1),
            "exponential" => keras.layers.Exponential(),
            "hard_sigmoid" => keras.layers.HardSigmoid(),
            "selu" => keras.layers.SELU(),
            "softplus" => keras.layers.Softplus(),
            "softsign" => keras.layers.Softsign(),
            "swish" => keras.layers.Swish(),
            _ => new Named(keras.activations.GetActivationFromName(name)),
        };

    private sealed class Named(Activation activation) : Tensorflow.Keras.Engine.Layer(new LayerArgs())
    {
        protected override Tensors Call(
            Tensors inputs,
            Tensors? state = null,
            bool? training = null,
            Common.Types.IOptionalArgs? optional_args = null
        ) => activation.Apply(inputs);
    }
}
