using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Clipping by value and by norm.</summary>
public class clip_ops
{
    /// <summary>Scales all tensors by clip_norm / max(global norm, clip_norm); a norm that is not finite makes them
    /// NaN.</summary>
    public static (Tensors, Tensor) clip_by_global_norm(
        Tensor[] t_list,
        float clip_norm,
        Tensor? use_norm = null,
        string? name = null
    )
    {
        Tensor norm = use_norm ?? global_norm(t_list, name);
        return tf_with(
            ops.name_scope(name!, "clip_by_global_norm"),
            _ =>
            {
                Tensor inverse = math_ops.minimum(1f / norm, constant_op.constant(1f / clip_norm, norm.dtype));
                Tensor scale = clip_norm * inverse + (norm - norm);
                Tensor[] clipped = [.. t_list.Select(t => t * math_ops.cast(scale, t.dtype))];
                return (new Tensors(clipped), norm);
            }
        );
    }

    public static Tensor clip_by_value<T1, T2>(Tensor t, T1 clip_value_min, T2 clip_value_max, string? name = null) =>
        tf_with(
            ops.name_scope(name!, "clip_by_value", t),
            scope =>
            {
                Tensor low = Operands.Convert(clip_value_min!, t.dtype, "clip_value_min");
                Tensor high = Operands.Convert(clip_value_max!, t.dtype, "clip_value_max");
                return gen_math_ops.maximum(gen_math_ops.minimum(t, high), low, scope);
            }
        );

    /// <summary>The square root of the sum of all squared elements.</summary>
    public static Tensor global_norm(Tensor[] t_list, string? name = null) =>
        tf_with(
            ops.name_scope(name!, "global_norm"),
            scope =>
            {
                Tensor[] halves = [.. t_list.Select(t => nn_ops.l2_loss(t))];
                Tensor half = math_ops.reduce_sum(array_ops.stack(halves));
                return gen_math_ops.sqrt(half * constant_op.constant(2f, half.dtype), scope);
            }
        );
}
