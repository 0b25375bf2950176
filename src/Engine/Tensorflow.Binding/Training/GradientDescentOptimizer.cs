namespace Tensorflow.Train;

/// <summary>Gradient descent: v - learning rate × gradient.</summary>
public class GradientDescentOptimizer : Optimizer
{
    public GradientDescentOptimizer(float learning_rate, bool use_locking = false, string name = "GradientDescent")
        : base(learning_rate, use_locking, name) { }

    public GradientDescentOptimizer(Tensor learning_rate, bool use_locking = false, string name = "GradientDescent")
        : base(learning_rate, use_locking, name) { }

    public override void _prepare() => _lr_t ??= ops.convert_to_tensor(_lr, name: "learning_rate");
}
