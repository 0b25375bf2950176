using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Metrics;

/// <summary>The weighted mean of everything seen since the last reset.</summary>
public class Mean(string name = "mean", TF_DataType dtype = TF_DataType.TF_FLOAT)
    : Reduce(ReductionV2.WEIGHTED_MEAN, name, dtype);

/// <summary>The mean of a function of targets and predictions.</summary>
public class MeanMetricWrapper(Func<Tensor, Tensor, Tensor> fn, string name, TF_DataType dtype = TF_DataType.TF_FLOAT)
    : Mean(name, dtype)
{
    /// <inheritdoc/>
    public override Tensor update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        y_true = math_ops.cast(y_true, _dtype);
        y_pred = math_ops.cast(y_pred, _dtype);
        return update_state(fn(y_true, y_pred), sample_weight);
    }
}
