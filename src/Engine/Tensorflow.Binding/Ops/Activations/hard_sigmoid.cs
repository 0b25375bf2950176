namespace Tensorflow.Operations.Activation;

/// <summary>0.2 x + 0.5, clipped to [0, 1].</summary>
public class hard_sigmoid : IActivation
{
    public Tensor Activate(Tensor x, string? name = null) => clip_ops.clip_by_value(0.2f * x + 0.5f, 0f, 1f, name);
}
