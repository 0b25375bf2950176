using Tensorflow.Keras;

namespace Tensorflow.Operations.Regularizers;

/// <summary>The sum of absolute values times l1.</summary>
public class L1(float l1 = 0.01f) : IRegularizer
{
    /// <inheritdoc/>
    public string ClassName => "L1";

    /// <inheritdoc/>
    public virtual IDictionary<string, object> Config => new Dictionary<string, object> { ["l1"] = l1 };

    /// <inheritdoc/>
    public Tensor Apply(RegularizerArgs args) =>
        ops.convert_to_tensor(l1, args.X.dtype) * math_ops.reduce_sum(math_ops.abs(args.X));
}
