namespace Tensorflow;

/// <summary>Gradients in graphs.</summary>
public class gradients_impl
{
    public static Tensor[] gradients(
        Tensor[] ys,
        Tensor[] xs,
        Tensor[]? grad_ys = null,
        string name = "gradients",
        bool colocate_gradients_with_ops = false,
        bool gate_gradients = false,
        int? aggregation_method = null
    ) => gradients_util._GradientsHelper(ys, xs, grad_ys, name, colocate_gradients_with_ops, gate_gradients);
}
