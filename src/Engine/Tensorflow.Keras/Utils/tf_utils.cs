using Tensorflow.Framework;
using Tensorflow.Framework.Models;

namespace Tensorflow.Keras.Utils;

/// <summary>Tensors of graphs and of eager execution told apart.</summary>
public class tf_utils
{
    public static bool are_all_symbolic_tensors(Tensor[] tensors) => tensors.All(is_symbolic_tensor);

    public static bool is_symbolic_tensor(Tensor tensor) => tensor is not Eager.EagerTensor;

    /// <summary>Null when the value is known only in a session.</summary>
    public static bool? constant_value(Tensor pred) => smart_module.smart_constant_value(pred);

    /// <summary>Shape and element type of a tensor, with an unknown number of rows when asked for.</summary>
    public static TensorSpec get_tensor_spec(Tensor t, bool dynamic_batch = false, string? name = null) =>
        get_tensor_spec(TensorSpec.FromTensor(t, name), dynamic_batch, name);

    public static TensorSpec get_tensor_spec(TensorSpec t, bool dynamic_batch = false, string? name = null) =>
        dynamic_batch && t.shape.ndim > 0
            ? new TensorSpec(new Shape([-1, .. t.shape.dims[1..]]), t.dtype, name ?? t.name)
            : t;

    public static Tensor smart_cond(
        bool pred,
        Func<Tensor>? true_fn = null,
        Func<Tensor>? false_fn = null,
        string? name = null
    ) => smart_module.smart_cond(pred, true_fn, false_fn, name);

    public static Tensor[] smart_cond<T>(
        Tensor pred,
        Func<T[]>? true_fn = null,
        Func<T[]>? false_fn = null,
        string? name = null
    ) => smart_module.smart_cond(pred, true_fn, false_fn, name);

    public static Tensor[] smart_cond<T>(
        IVariableV1 pred,
        Func<T[]>? true_fn = null,
        Func<T[]>? false_fn = null,
        string? name = null
    ) => smart_module.smart_cond(pred.AsTensor(), true_fn, false_fn, name);
}
