using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Normal distributions, one for each element of the parameters, which broadcast with one another.</summary>
public class Normal : Distribution
{
    private static readonly double s_logOfRootOfTwoPi = Math.Log(2 * Math.PI) / 2;

    public Dictionary<string, object> parameters = [];

    /// <param name="loc">Means.</param>
    /// <param name="scale">Standard deviations, of the same type.</param>
    public Normal(
        Tensor loc,
        Tensor scale,
        bool validate_args = false,
        bool allow_nan_stats = true,
        string name = "Normal"
    )
    {
        parameters = new()
        {
            ["name"] = name,
            ["loc"] = loc,
            ["scale"] = scale,
            ["validate_args"] = validate_args,
            ["allow_nan_stats"] = allow_nan_stats,
        };
        (_loc, _scale) = tf_with(
            ops.name_scope(name, "", new { loc, scale }),
            _ => (array_ops.identity(loc, "loc"), array_ops.identity(scale, "scale"))
        );
        (_dtype, _name, _parameters, _graph_parents) = (_scale.dtype, name, parameters, [_loc, _scale]);
        (_validate_args, _allow_nan_stats) = (validate_args, allow_nan_stats);
    }

    public Tensor _loc { get; set; }

    public Tensor _scale { get; set; }

    /// <summary>The means.</summary>
    public Tensor loc() => _loc;

    /// <summary>The standard deviations.</summary>
    public Tensor scale() => _scale;

    /// <summary>Shape of the broadcast parameters, computed when the graph runs.</summary>
    public Tensor _batch_shape_tensor() =>
        array_ops.broadcast_dynamic_shape(array_ops.shape(_loc), array_ops.shape(_scale));

    /// <summary>Shape of the broadcast parameters, as it is known now.</summary>
    public Tensor _batch_shape() =>
        array_ops.broadcast_static_shape(new Tensor(_loc.shape.dims), new Tensor(_scale.shape.dims));

    protected override Tensor _log_prob(Tensor x)
    {
        var standardized = (x - _loc) / _scale;
        return -0.5 * math_ops.square(standardized) - (s_logOfRootOfTwoPi + math_ops.log(_scale));
    }
}
