using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using static Tensorflow.KerasApi;

namespace Tensorflow.Compatibility.Tests.Python;

/// <summary>The models of models.py, built with the engine: layer by layer the same, with the same names.</summary>
internal static class Models
{
    public static readonly string[] Names = ["dense", "convolution", "branches", "recurrent", "images"];

    public static IModel Build(string name)
    {
        keras.backend.clear_session();
        return name switch
        {
            "dense" => Chain(
                6,
                keras.layers.Dense(8, activation: "relu"),
                keras.layers.Dropout(0.5f),
                keras.layers.Dense(5),
                keras.layers.Tanh(),
                keras.layers.Dense(4),
                keras.layers.LeakyReLU(0),
                keras.layers.Dense(3, activation: "softmax")
            ),
            "convolution" => Chain(
                (8, 8, 2),
                keras.layers.Conv2D(4, kernel_size: 3, strides: (2, 2), padding: "same", activation: "relu"),
                keras.layers.BatchNormalization(),
                keras.layers.MaxPooling2D(pool_size: (2, 2), strides: (1, 1)),
                keras.layers.LeakyReLU(0.1f),
                keras.layers.Flatten(),
                keras.layers.Dense(3)
            ),
            "branches" => Branches(),
            "recurrent" => Chain(
                (7, 4),
                keras.layers.LSTM(5, return_sequences: true),
                keras.layers.GRU(4, return_sequences: true),
                keras.layers.SimpleRNN(3),
                keras.layers.Dense(2)
            ),
            _ => Images(),
        };
    }

    private static Sequential Chain(Shape input, params ILayer[] layers) =>
        keras.Sequential([keras.layers.InputLayer(input), .. layers]);

    private static IModel Branches()
    {
        Tensors inputs = keras.Input(5);
        Tensors left = keras.layers.Dense(4, activation: "tanh").Apply(inputs);
        Tensors right = keras.layers.Dense(4, activation: "sigmoid").Apply(inputs);
        Tensors sum = keras.layers.Add().Apply(new Tensors(left, right));
        Tensors difference = keras.layers.Subtract().Apply(new Tensors(left, right));
        Tensors joined = keras.layers.Concatenate().Apply(new Tensors(sum, difference));
        return keras.Model(inputs, keras.layers.Dense(2).Apply(joined));
    }

    private static IModel Images()
    {
        ILayer[] layers =
        [
            keras.layers.Rescaling(0.5f),
            keras.layers.ZeroPadding2D(
                new[,]
                {
                    { 1, 1 },
                    { 1, 1 },
                }
            ),
            keras.layers.Conv2DTranspose(4, kernel_size: (3, 3), strides: (2, 2), output_padding: "same"),
            keras.layers.ELU(0.5f),
            keras.layers.AveragePooling2D((2, 2)),
            keras.layers.LayerNormalization(-1),
            keras.layers.UpSampling2D((2, 2)),
            keras.layers.Permute([2, 1, 3]),
            keras.layers.GlobalAveragePooling2D(),
            keras.layers.Reshape((2, 2)),
            keras.layers.Flatten(),
            keras.layers.Softmax(),
        ];
        Tensors inputs = keras.Input((8, 8, 3));
        return keras.Model(inputs, layers.Aggregate(inputs, (x, layer) => layer.Apply(x)));
    }
}
