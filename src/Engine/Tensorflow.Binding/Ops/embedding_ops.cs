using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Rows of an embedding table by their numbers.</summary>
public class embedding_ops
{
    public static Tensor embedding_lookup(
        IVariableV1 @params,
        Tensor ids,
        string partition_strategy = "mod",
        string? name = null,
        bool validate_indices = true,
        string? max_norm = null
    ) => _embedding_lookup_and_transform(@params, ids, partition_strategy, name, max_norm);

    public static Tensor embedding_lookup(
        Tensor[] @params,
        Tensor ids,
        string partition_strategy = "mod",
        string? name = null,
        bool validate_indices = true,
        string? max_norm = null
    ) => _embedding_lookup_and_transform(@params, ids, partition_strategy, name, max_norm);

    public static Tensor _embedding_lookup_and_transform(
        IVariableV1 @params,
        Tensor ids,
        string partition_strategy = "mod",
        string? name = null,
        string? max_norm = null
    ) =>
        @params is ResourceVariable variable
            ? _clip(array_ops.gather(variable, ids, name), ids, max_norm)
            : _embedding_lookup_and_transform([@params.AsTensor()], ids, partition_strategy, name, max_norm);

    /// <summary>Rows of a table in one or several parts: row i lies in part i mod n (strategy mod), or the parts are
    /// consecutive pieces (div).</summary>
    public static Tensor _embedding_lookup_and_transform(
        Tensor[] @params,
        Tensor ids,
        string partition_strategy = "mod",
        string? name = null,
        string? max_norm = null
    )
    {
        if (@params.Length == 1)
        {
            return _clip(array_ops.gather(@params[0], ids, 0, name), ids, max_norm);
        }
        Tensor whole = partition_strategy switch
        {
            "div" => array_ops.concat(@params, constant_op.constant(0)),
            "mod" => Interleaved(@params),
            _ => throw new ValueError($"Unrecognized partition strategy '{partition_strategy}'; use mod or div."),
        };
        return _clip(array_ops.gather(whole, ids, 0, name), ids, max_norm);
    }

    public static Tensor _clip(Tensor @params, Tensor ids, string? max_norm = null)
    {
        if (max_norm is null)
        {
            return @params;
        }
        Tensor limit = constant_op.constant(
            float.Parse(max_norm, System.Globalization.CultureInfo.InvariantCulture),
            @params.dtype
        );
        int[] axes = [.. Enumerable.Range(ids.shape.ndim, @params.shape.ndim - ids.shape.ndim)];
        Tensor norm = math_ops.sqrt(math_ops.reduce_sum(math_ops.square(@params), new Axis(axes), true));
        return @params * limit / gen_math_ops.maximum(norm, limit);
    }

    private static Tensor Interleaved(Tensor[] parts)
    {
        Tensor[] rows = [.. parts.Select((part, i) => math_ops.range(array_ops.shape(part)[0]) * parts.Length + i)];
        return gen_data_flow_ops.dynamic_stitch(rows, parts);
    }
}
