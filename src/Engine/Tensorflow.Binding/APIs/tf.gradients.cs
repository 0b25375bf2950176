using Tensorflow.Gradients;

namespace Tensorflow;

public partial class tensorflow
{
    public GradientTape GradientTape(bool persistent = false, bool watch_accessed_variables = true)
    {
        GradientTape tape = new();
        tape.PushTape(persistent, watch_accessed_variables);
        return tape;
    }

    public Tensor[] gradients(
        Tensor[] ys,
        Tensor[] xs,
        Tensor[]? grad_ys = null,
        string name = "gradients",
        bool colocate_gradients_with_ops = false,
        bool gate_gradients = false,
        int? aggregation_method = null,
        Tensor[]? stop_gradients = null
    ) =>
        gradients_util._GradientsHelper(
            ys,
            xs,
            grad_ys,
            name,
            colocate_gradients_with_ops,
            gate_gradients,
            stop_gradients: stop_gradients
        );

    public Tensor[] gradients(
        Tensor ys,
        Tensor[] xs,
        Tensor[]? grad_ys = null,
        string name = "gradients",
        bool colocate_gradients_with_ops = false,
        bool gate_gradients = false,
        int? aggregation_method = null,
        Tensor[]? stop_gradients = null
    ) =>
        gradients(
            [ys],
            xs,
            grad_ys,
            name,
            colocate_gradients_with_ops,
            gate_gradients,
            aggregation_method,
            stop_gradients
        );

    public Tensor[] gradients(
        Tensor ys,
        Tensor xs,
        Tensor[]? grad_ys = null,
        string name = "gradients",
        bool colocate_gradients_with_ops = false,
        bool gate_gradients = false,
        int? aggregation_method = null,
        Tensor[]? stop_gradients = null
    ) =>
        gradients(
            [ys],
            [xs],
            grad_ys,
            name,
            colocate_gradients_with_ops,
            gate_gradients,
            aggregation_method,
            stop_gradients
        );

    public Tensor stop_gradient(Tensor x, string? name = null) => array_ops.stop_gradient(x, name);
}
