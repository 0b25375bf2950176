namespace Tensorflow.Keras.Metrics;

/// <summary>True positives among all that is positive. As in TensorFlow.NET top_k and class_id have no effect.</summary>
public class Recall : Metric
{
    private readonly Tensor _thresholds;
    private readonly IVariableV1 _truePositives;
    private readonly IVariableV1 _falseNegatives;

    public Recall(
        float thresholds = 0.5f,
        int top_k = 1,
        int class_id = 0,
        string name = "recall",
        TF_DataType dtype = TF_DataType.TF_FLOAT
    )
        : base(name, dtype)
    {
        _thresholds = tf.constant(new[] { thresholds });
        _truePositives = add_weight("true_positives", new Shape(1));
        _falseNegatives = add_weight("false_negatives", new Shape(1));
    }

    /// <inheritdoc/>
    public override Tensor update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) =>
        metrics_utils.update_confusion_matrix_variables(
            new Dictionary<string, IVariableV1> { ["tp"] = _truePositives, ["fn"] = _falseNegatives },
            y_true,
            y_pred,
            _thresholds,
            top_k: 0,
            class_id: 0,
            sample_weight
        );

    /// <inheritdoc/>
    public override Tensor result()
    {
        var positives = _truePositives.AsTensor();
        return math_ops.div_no_nan(positives, positives + _falseNegatives.AsTensor())[0];
    }

    /// <inheritdoc/>
    public override void reset_states() => base.reset_states();
}
