using System.Text.Json.Nodes;

namespace Tensorflow.Keras.Saving;

/// <summary>Where TensorFlow.NET's layer classes are named or configured otherwise than Keras's.</summary>
internal static class KerasClasses
{
    private const string Activation = "Activation";
    private static readonly string[] PoolingArguments = ["pool_size", "strides", "padding"];

    // Classes here, names of functions there.
    private static readonly Dictionary<string, string> Activations = new()
    {
        ["Exponential"] = "exponential",
        ["HardSigmoid"] = "hard_sigmoid",
        ["SELU"] = "selu",
        ["Softplus"] = "softplus",
        ["Softsign"] = "softsign",
        ["Swish"] = "swish",
        ["Tanh"] = "tanh",
    };

    /// <summary>Keras's name of a class, whose configuration is changed to Keras's.</summary>
    public static string ToKeras(string name, JsonObject config)
    {
        if (Activations.TryGetValue(name, out var function))
        {
            config["activation"] = function;
            return Activation;
        }
        foreach (var argument in Superfluous(name))
            config.Remove(argument);
        return name == "LeakyReLu" ? "LeakyReLU" : name;
    }

    /// <summary>TensorFlow.NET's name of a class of Keras.</summary>
    /// <exception cref="NotSupportedException">TensorFlow.NET has no such layer.</exception>
    public static string FromKeras(string name, JsonObject config)
    {
        if (name == "ReLU" && config["max_value"] is null && config["threshold"]?.GetValue<float>() is null or 0)
            return Leaky(config, config["negative_slope"]?.GetValue<float>() ?? 0);
        if (name != Activation)
            return name;
        var function = config["activation"]?.GetValue<string>();
        return function switch
        {
            "relu" => Leaky(config, 0),
            "linear" => Leaky(config, 1),
            "softmax" => "Softmax",
            _ => Activations.FirstOrDefault(pair => pair.Value == function).Key
                ?? throw new NotSupportedException(
                    $"The layer \"{config["name"]}\" applies \"{function}\", for which TensorFlow.NET has no layer; make it the activation of the layer before."
                ),
        };
    }

    private static string Leaky(JsonObject config, float slope)
    {
        config["alpha"] = slope;
        return "LeakyReLu";
    }

    private static string[] Superfluous(string name) =>
        name switch
        {
            "Add" or "Subtract" => ["axis"],
            "CategoryEncoding" => ["count_weights"],
            "InputLayer" => ["trainable"],
            "SimpleRNN" => ["recurrent_activation"],
            _ when name.StartsWith("Global", StringComparison.Ordinal) => PoolingArguments,
            _ => [],
        };
}
