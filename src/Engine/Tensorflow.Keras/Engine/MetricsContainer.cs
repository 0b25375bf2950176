using Tensorflow.Keras.Metrics;

namespace Tensorflow.Keras.Engine;

/// <summary>The metrics of a compiled model; those given by name are made when the first batch tells the shapes.</summary>
public class MetricsContainer : Container
{
    private readonly string[] _names;
    private readonly List<IMetricFunc> _metrics = [];
    private readonly IMetricFunc[] _given;

    public MetricsContainer(IMetricFunc[] metrics, string[]? output_names = null)
        : base(output_names)
    {
        _names = [];
        _given = metrics;
    }

    public MetricsContainer(string[] metrics, string[]? output_names = null)
        : base(output_names)
    {
        _names = metrics;
        _given = [];
    }

    /// <summary>The metrics, once a batch has been seen.</summary>
    public IEnumerable<IMetricFunc> metrics => _metrics;

    /// <summary>Adds a batch. As in TensorFlow.NET metrics are not weighted.</summary>
    public void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        if (!_built)
        {
            _metrics.AddRange(_names.Select(name => _get_metric_object(name, y_true, y_pred)));
            _metrics.AddRange(_given);
            _built = true;
        }
        foreach (var metric in _metrics)
            metric.update_state(y_true, y_pred);
    }

    /// <summary>The metric that a name stands for, with "accuracy" resolved by the shapes of targets and predictions.</summary>
    /// <exception cref="ValueError">No metric of that name.</exception>
    public Metric _get_metric_object(string metric, Tensor y_t, Tensor y_p) =>
        metric switch
        {
            "accuracy" or "acc" => new MeanMetricWrapper(Accuracy(y_t.shape, y_p.shape), "accuracy"),
            "mean_absolute_error" or "mae" => new MeanMetricWrapper(
                keras.metrics.mean_absolute_error,
                "mean_absolute_error"
            ),
            "mean_absolute_percentage_error" or "mape" => new MeanMetricWrapper(
                keras.metrics.mean_absolute_percentage_error,
                "mean_absolute_percentage_error"
            ),
            _ => throw new ValueError(
                $"Unknown metric \"{metric}\": the names are accuracy, acc, mean_absolute_error, mae, "
                    + "mean_absolute_percentage_error and mape. Pass an object of `keras.metrics` for any other."
            ),
        };

    private static Func<Tensor, Tensor, Tensor> Accuracy(Shape targets, Shape predictions)
    {
        var classes = predictions[predictions.ndim - 1];
        if (classes == 1)
            return keras.metrics.binary_accuracy;
        var sparse = targets.ndim < predictions.ndim || targets[targets.ndim - 1] == 1;
        return sparse && classes > 1 ? keras.metrics.sparse_categorical_accuracy : keras.metrics.categorical_accuracy;
    }
}
