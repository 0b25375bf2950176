using Tensorflow.Engine;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Gradients in graphs: adds the operations that compute them.</summary>
public class gradients_util
{
    public static int POSSIBLE_GRADIENT_TYPES_NONE;
    public static int POSSIBLE_GRADIENT_TYPES_FIRST_ORDER = 1;
    public static int POSSIBLE_GRADIENT_TYPES_HIGHER_ORDER = 2;

    public static bool IsTrainable(Tensor tensor) =>
        tensor.dtype.as_base_dtype()
            is TF_DataType.TF_FLOAT
                or TF_DataType.TF_DOUBLE
                or TF_DataType.TF_HALF
                or TF_DataType.TF_BFLOAT16
                or TF_DataType.TF_COMPLEX64
                or TF_DataType.TF_COMPLEX128
                or TF_DataType.TF_RESOURCE
                or TF_DataType.TF_VARIANT;

    public static int PossibleTapeGradientTypes(Tensor[] tensors) =>
        tf.Runner.TFE_TapeSetPossibleGradientTypes(tensors);

    /// <summary>
    /// Gradients of the sum of <paramref name="ys"/> with respect to each of <paramref name="xs"/>; null where there
    /// is no path.
    /// </summary>
    public static Tensor[] _GradientsHelper(
        Tensor[] ys,
        Tensor[] xs,
        Tensor[]? grad_ys = null,
        string? name = "gradients",
        bool colocate_gradients_with_ops = false,
        bool gate_gradients = false,
        int aggregation_method = 0,
        Tensor[]? stop_gradients = null,
        Graph? src_graph = null
    )
    {
        var graph = src_graph ?? ys[0].graph;
        if (graph is null)
            throw new RuntimeError("tf.gradients is for graphs: in eager execution use tf.GradientTape.");
        if (grad_ys is not null && grad_ys.Length != ys.Length)
            throw new ValueError($"There are {ys.Length} targets, but {grad_ys.Length} gradients for them.");
        var isDefault = ReferenceEquals(ops.peak_default_graph(), graph) && !tf.Context.executing_eagerly();
        if (!isDefault)
            graph.as_default();
        try
        {
            using var scope = new Scope(ops.name_scope(name!, "gradients"));
            return new GraphGradients(xs, stop_gradients ?? []).Compute(ys, grad_ys);
        }
        finally
        {
            if (!isDefault)
                graph.Exit();
        }
    }
}
