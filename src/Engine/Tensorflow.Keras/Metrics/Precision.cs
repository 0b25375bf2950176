namespace Tensorflow.Keras.Metrics;

/// <summary>True positives among all that was predicted positive.</summary>
public class Precision : Metric
{
    private readonly Tensor _thresholds;
    private readonly int _topK;
    private readonly int _classId;
    private readonly IVariableV1 _truePositives;
    private readonly IVariableV1 _falsePositives;

    public Precision(
        float thresholds = 0.5f,
        int top_k = 0,
        int class_id = 0,
        string name = "recall",
        TF_DataType dtype = TF_DataType.TF_FLOAT
    )
        : base(name, dtype)
    {
        _thresholds = tf.constant(new[] { thresholds });
        _topK = top_k;
        _classId = class_id;
        _truePositives = add_weight("true_positives", new Shape(1));
        _falsePositives = add_weight("false_positives", new Shape(1));
    }

    /// <inheritdoc/>
    public override Tensor update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) =>
        metrics_utils.update_confusion_matrix_variables(
            new Dictionary<string, IVariableV1> { ["tp"] = _truePositives, ["fp"] = _falsePositives },
            y_true,
            y_pred,
            _thresholds,
            _topK,
            _classId,
            sample_weight
        );

    /// <inheritdoc/>
    public override Tensor result()
    {
        var positives = _truePositives.AsTensor();
        return math_ops.div_no_nan(positives, positives + _falsePositives.AsTensor())[0];
    }

    /// <inheritdoc/>
    public override void reset_states() => base.reset_states();
}
