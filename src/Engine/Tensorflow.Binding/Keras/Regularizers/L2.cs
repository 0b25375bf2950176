using Tensorflow.Keras;

namespace Tensorflow.Operations.Regularizers;

/// <summary>The sum of squares times l2.</summary>
public class L2(float l2 = 0.01f) : IRegularizer
{
    /// <inheritdoc/>
    public string ClassName => "L2";

    /// <inheritdoc/>
    public virtual IDictionary<string, object> Config => new Dictionary<string, object> { ["l2"] = l2 };

    /// <inheritdoc/>
    public Tensor Apply(RegularizerArgs args) =>
        ops.convert_to_tensor(l2, args.X.dtype) * math_ops.reduce_sum(math_ops.square(args.X));
}
