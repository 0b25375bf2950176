namespace Tensorflow.Keras.Metrics;

/// <summary>
/// The weighted harmonic mean of precision and recall, by class or averaged ("micro", "macro", "weighted").
/// </summary>
public class FBetaScore : Metric
{
    private readonly string? _average;
    private readonly float _beta;
    private readonly float? _threshold;
    private readonly IVariableV1 _truePositives;
    private readonly IVariableV1 _falsePositives;
    private readonly IVariableV1 _falseNegatives;
    private readonly IVariableV1 _weights;

    public FBetaScore(
        int num_classes,
        string? average = null,
        float beta = 0.1f,
        float? threshold = null,
        string name = "fbeta_score",
        TF_DataType dtype = TF_DataType.TF_FLOAT
    )
        : base(name, dtype)
    {
        _average = average;
        _beta = beta;
        _threshold = threshold;
        var shape = average == "micro" ? new Shape(Array.Empty<long>()) : new Shape(num_classes);
        _truePositives = add_weight("true_positives", shape);
        _falsePositives = add_weight("false_positives", shape);
        _falseNegatives = add_weight("false_negatives", shape);
        _weights = add_weight("weights_intermediate", shape);
    }

    /// <inheritdoc/>
    public override Tensor update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        var predicted = _threshold is { } threshold
            ? math_ops.greater(y_pred, tf.constant(threshold, y_pred.dtype))
            : metrics_utils.Largest(y_pred);
        var label = math_ops.cast(predicted, _dtype);
        var target = math_ops.cast(y_true, _dtype);
        _truePositives.assign_add(Sum(label * target, sample_weight), read_value: false);
        _falsePositives.assign_add(Sum(label * (1f - target), sample_weight), read_value: false);
        _falseNegatives.assign_add(Sum((1f - label) * target, sample_weight), read_value: false);
        _weights.assign_add(Sum(target, sample_weight), read_value: false);
        return _weights.AsTensor();
    }

    /// <inheritdoc/>
    public override Tensor result()
    {
        var positives = _truePositives.AsTensor();
        var precision = math_ops.div_no_nan(positives, positives + _falsePositives.AsTensor());
        var recall = math_ops.div_no_nan(positives, positives + _falseNegatives.AsTensor());
        var squared = tf.constant(_beta * _beta);
        var score = math_ops.div_no_nan(precision * recall, squared * precision + recall) * (1f + squared);
        if (_average == "weighted")
        {
            var weights = _weights.AsTensor();
            return math_ops.reduce_sum(score * math_ops.div_no_nan(weights, math_ops.reduce_sum(weights)));
        }
        return _average is null ? score : math_ops.reduce_mean(score);
    }

    /// <inheritdoc/>
    public override void reset_states() => base.reset_states();

    private Tensor Sum(Tensor values, Tensor? sampleWeight)
    {
        if (sampleWeight is not null)
            values *= math_ops.cast(array_ops.expand_dims(sampleWeight, 1), values.dtype);
        return _average == "micro" ? math_ops.reduce_sum(values) : math_ops.reduce_sum(values, new Axis(0));
    }
}

/// <summary>The harmonic mean of precision and recall.</summary>
public class F1Score(
    int num_classes,
    string? average = null,
    float? threshold = null,
    string name = "f1_score",
    TF_DataType dtype = TF_DataType.TF_FLOAT
) : FBetaScore(num_classes, average, 1f, threshold, name, dtype);
