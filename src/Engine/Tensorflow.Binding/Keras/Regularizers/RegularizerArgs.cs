namespace Tensorflow.Keras;

/// <summary>The weight that a regularizer is applied to.</summary>
public class RegularizerArgs(Tensor x)
{
    public Tensor X { get; set; } = x;
}
