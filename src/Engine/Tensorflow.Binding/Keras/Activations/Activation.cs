using System.Reflection;
using Tensorflow.Engine;

namespace Tensorflow.Keras;

/// <summary>An elementwise or row-wise function applied to a layer's output, with its name.</summary>
public class Activation
{
    /// <summary>The name that stands in a layer's configuration.</summary>
    public string Name { get; set; } = "linear";

    /// <summary>The function of features and an operation name.</summary>
    public Func<Tensor, string?, Tensor> ActivationFunction { get; set; } = static (features, _) => features;

    /// <summary>Whether the function is this library's, which keeps none of its tensors.</summary>
    internal bool IsOurs { get; init; }

    /// <summary>Whether it is one operation, the gradient of which does not look at the input.</summary>
    internal bool SparesInput { get; init; }

    /// <summary>Applies the function to <paramref name="input"/>.</summary>
    public Tensor Apply(Tensor input, string? name = null)
    {
        if (!IsOurs)
            TensorArena.Current?.LeaveToCollector();
        return ActivationFunction(input, name);
    }

    /// <summary>Applies the function to a tensor that nothing else will read.</summary>
    internal Tensor ApplyTo(Tensor temporary) => Apply(SparesInput ? temporary.Expend() : temporary);

    /// <summary>An activation named after the method it wraps.</summary>
    public static implicit operator Activation(Func<Tensor, string?, Tensor> func) =>
        new() { Name = func.GetMethodInfo().Name, ActivationFunction = func };
}
