namespace Tensorflow.Operations.Activation;

/// <summary>An activation function.</summary>
public interface IActivation
{
    Tensor Activate(Tensor features, string? name = null);
}
