using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Metrics;

/// <summary>A sum, or a mean, of everything seen since the last reset.</summary>
public class Reduce : Metric
{
    public Reduce(string reduction, string name, TF_DataType dtype = TF_DataType.DtInvalid)
        : base(name, dtype)
    {
        _reduction = reduction;
        total = add_weight("total", dtype: _dtype);
        if (reduction is ReductionV2.WEIGHTED_MEAN or ReductionV2.SUM_OVER_BATCH_SIZE)
            count = add_weight("count", dtype: _dtype);
    }

    /// <summary>Adds values, weighted if weights are given.</summary>
    public Tensor update_state(Tensor values, Tensor? sample_weight = null)
    {
        values = math_ops.cast(values, _dtype);
        if (sample_weight is not null)
        {
            (values, _, sample_weight) = losses_utils.squeeze_or_expand_dimensions(values, null, sample_weight);
            sample_weight = math_ops.cast(sample_weight!, values.dtype);
            values = math_ops.multiply(values, sample_weight);
        }
        var updated = total.assign_add(math_ops.reduce_sum(values), read_value: false);
        if (_reduction == ReductionV2.SUM)
            return updated;
        var number =
            sample_weight is null || _reduction == ReductionV2.SUM_OVER_BATCH_SIZE
                ? math_ops.cast(array_ops.size(values), _dtype)
                : math_ops.reduce_sum(sample_weight);
        return count.assign_add(number, read_value: false);
    }

    /// <inheritdoc/>
    public override Tensor result() =>
        _reduction == ReductionV2.SUM
            ? array_ops.identity(total.AsTensor())
            : math_ops.div_no_nan(total.AsTensor(), count.AsTensor());
}
