using System.Reflection;

namespace Tensorflow.Keras;

/// <summary>An elementwise or row-wise function applied to a layer's output, with its name.</summary>
public class Activation
{
    /// <summary>The name that stands in a layer's configuration.</summary>
    public string Name { get; set; } = "linear";

    /// <summary>The function of features and an operation name.</summary>
    public Func<Tensor, string?, Tensor> ActivationFunction { get; set; } = static (features, _) => features;

    /// <summary>Applies the function to <paramref name="input"/>.</summary>
    public Tensor Apply(Tensor input, string? name = null) => ActivationFunction(input, name);

    /// <summary>An activation named after the method it wraps.</summary>
    public static implicit operator Activation(Func<Tensor, string?, Tensor> func) =>
        new() { Name = func.GetMethodInfo().Name, ActivationFunction = func };
}
