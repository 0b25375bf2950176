using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Root of the distributions.</summary>
public class _BaseDistribution { }

/// <summary>A probability distribution over tensors.</summary>
public class Distribution : _BaseDistribution
{
    public TF_DataType _dtype { get; set; }

    public bool _validate_args { get; set; }

    public bool _allow_nan_stats { get; set; }

    public Dictionary<string, object> _parameters { get; set; } = [];

    public List<Tensor> _graph_parents { get; set; } = [];

    public string _name { get; set; } = "";

    /// <summary>
    /// The logarithm of the density at some values. TensorFlow.NET gives the logarithm of the values themselves here.
    /// </summary>
    /// <param name="value">Values; they broadcast with the distribution's parameters.</param>
    public Tensor log_prob(Tensor value, string name = "log_prob") =>
        tf_with(ops.name_scope(name, "log_prob", new { value }), _ => _log_prob(value));

    /// <summary>Type of the values.</summary>
    public TF_DataType dtype() => _dtype;

    /// <summary>What <see cref="log_prob"/> gives, by the kind of distribution.</summary>
    protected virtual Tensor _log_prob(Tensor value) =>
        throw new NotSupportedException($"{GetType().Name} has no density: a distribution overrides _log_prob.");
}
