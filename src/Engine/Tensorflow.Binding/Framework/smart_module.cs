using Tensorflow.Engine;

namespace Tensorflow.Framework;

/// <summary>Conditions that are decided at once where their value is known.</summary>
public class smart_module
{
    public static Tensor smart_cond(
        bool pred,
        Func<Tensor>? true_fn = null,
        Func<Tensor>? false_fn = null,
        string? name = null
    ) => (pred ? true_fn : false_fn) is { } chosen ? chosen() : throw Missing(pred);

    /// <summary>The result of one function; which one is decided in the graph where the condition is not known before.</summary>
    public static Tensor[] smart_cond<T>(
        Tensor pred,
        Func<T[]>? true_fn = null,
        Func<T[]>? false_fn = null,
        string? name = null
    )
    {
        if (smart_constant_value(pred) is not { } value)
        {
            return control_flow_ops.cond(pred, true_fn, false_fn, name: name);
        }
        T[] result = (value ? true_fn : false_fn) is { } chosen ? chosen() : throw Missing(value);
        return result as Tensor[] ?? [.. result.Select(static r => ops.convert_to_tensor(r!))];
    }

    /// <summary>Null when the value is known only in a session.</summary>
    public static bool? smart_constant_value(Tensor pred) =>
        Build.ConstantIntegers(pred) is [var value] ? value != 0 : null;

    private static TypeError Missing(bool value) =>
        new($"{(value ? "true_fn" : "false_fn")} must be callable: the condition is {value}.");
}
