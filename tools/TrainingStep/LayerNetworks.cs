using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using static Tensorflow.KerasApi;

namespace Matex.TrainingStep;

/// <summary>The networks as Keras models; tools/Benchmarks/Peers has the same in Python.</summary>
internal static class LayerNetworks
{
    private static ILayersApi Layers => keras.layers;

    public static IModel Create(string network)
    {
        var input = keras.Input(shape: new Shape(FixedBatch.Row(network)));
        var output = network switch
        {
            "mlp" => Dense(Dense(Dense(input, 512, "relu"), 512, "relu"), 10),
            "wide" => Dense(Dense(Dense(input, 4096, "relu"), 4096, "relu"), 10),
            "lenet" => LeNet(input),
            "alexnet" => AlexNet(input),
            "resnet" => ResNet(input),
            "lstm" => Dense(Layers.LSTM(128).Apply(input), 10),
            _ => throw new ArgumentException($"no network is called {network}"),
        };
        return keras.Model(input, output, name: network);
    }

    private static Tensors LeNet(Tensors image)
    {
        var x = Pool(Convolution(image, 32, 5, activation: "relu"), 2);
        x = Pool(Convolution(x, 64, 5, activation: "relu"), 2);
        return Dense(Dense(Layers.Flatten().Apply(x), 1024, "relu"), 10);
    }

    /// <summary>AlexNet cut down to CIFAR-10's images.</summary>
    private static Tensors AlexNet(Tensors image)
    {
        var x = Pool(Convolution(image, 64, 5, activation: "relu"), 3);
        x = Pool(Convolution(x, 128, 5, activation: "relu"), 3);
        x = Convolution(x, 192, 3, activation: "relu");
        x = Convolution(x, 128, 3, activation: "relu");
        x = Pool(Convolution(x, 128, 3, activation: "relu"), 3);
        x = Dense(Layers.Flatten().Apply(x), 512, "relu");
        x = Dense(Layers.Dropout(0.5f).Apply(x), 256, "relu");
        return Dense(Layers.Dropout(0.5f).Apply(x), 10);
    }

    /// <summary>Three stages of one residual block each, with batch normalisation.</summary>
    private static Tensors ResNet(Tensors image)
    {
        var x = Normalised(Convolution(image, 16, 3, bias: false), relu: true);
        x = Block(x, 16, 1);
        x = Block(x, 32, 2);
        x = Block(x, 64, 2);
        return Dense(Layers.GlobalAveragePooling2D().Apply(x), 10);
    }

    private static Tensors Block(Tensors input, int filters, int stride)
    {
        var x = Normalised(Convolution(input, filters, 3, stride, bias: false), relu: true);
        x = Normalised(Convolution(x, filters, 3, bias: false), relu: false);
        var way = stride == 1 ? input : Convolution(input, filters, 1, stride, bias: false);
        return keras.activations.Relu.Apply(Layers.Add().Apply(new Tensors(x, way)));
    }

    private static Tensors Normalised(Tensors input, bool relu)
    {
        var x = Layers.BatchNormalization().Apply(input);
        return relu ? keras.activations.Relu.Apply(x) : x;
    }

    private static Tensors Convolution(
        Tensors input,
        int filters,
        int size,
        int stride = 1,
        string? activation = null,
        bool bias = true
    ) =>
        Layers
            .Conv2D(
                filters,
                kernel_size: (size, size),
                strides: (stride, stride),
                padding: "same",
                activation: activation,
                use_bias: bias
            )
            .Apply(input);

    private static Tensors Pool(Tensors input, int size) =>
        Layers.MaxPooling2D(pool_size: (size, size), strides: (2, 2)).Apply(input);

    private static Tensors Dense(Tensors input, int units, string? activation = null) =>
        Layers.Dense(units, activation: activation).Apply(input);
}
