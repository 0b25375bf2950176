namespace Tensorflow.Operations.Activation;

/// <summary>x itself.</summary>
public class linear : IActivation
{
    public Tensor Activate(Tensor x, string? name = null) => x;
}
