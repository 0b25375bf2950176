using Tensorflow.Keras;

namespace Tensorflow.Operations.Regularizers;

/// <summary>The sum of absolute values times l1 plus the sum of squares times l2.</summary>
public class L1L2(float l1 = 0.0f, float l2 = 0.0f) : IRegularizer
{
    /// <inheritdoc/>
    public string ClassName => "L1L2";

    /// <inheritdoc/>
    public virtual IDictionary<string, object> Config => new Dictionary<string, object> { ["l1"] = l1, ["l2"] = l2 };

    /// <inheritdoc/>
    public Tensor Apply(RegularizerArgs args)
    {
        var penalty = ops.convert_to_tensor(0f, args.X.dtype);
        if (l1 > 0f)
            penalty += ops.convert_to_tensor(l1, args.X.dtype) * math_ops.reduce_sum(math_ops.abs(args.X));
        if (l2 > 0f)
            penalty += ops.convert_to_tensor(l2, args.X.dtype) * math_ops.reduce_sum(math_ops.square(args.X));
        return penalty;
    }
}
