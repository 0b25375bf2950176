using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Optimizers;

namespace Tensorflow.Keras.Engine;

public partial class Model
{
    private LossesContainer? compiled_loss;
    private MetricsContainer? compiled_metrics;

    /// <summary>The loss and the metrics of the epoch so far.</summary>
    public IEnumerable<IMetricFunc> metrics
    {
        get
        {
            var all = new List<IMetricFunc>();
            if (compiled_loss is not null)
                all.AddRange(compiled_loss.metrics);
            if (compiled_metrics is not null)
                all.AddRange(compiled_metrics.metrics);
            return all;
        }
    }

    /// <summary>Sets optimizer and loss for training.</summary>
    public void compile(IOptimizer optimizer, ILossFunc loss) =>
        Compile(optimizer, loss, new MetricsContainer(Array.Empty<string>(), output_names));

    /// <summary>Sets optimizer, loss and metrics by name (<c>"acc"</c>, <c>"mae"</c>, …).</summary>
    public void compile(IOptimizer optimizer, ILossFunc loss, string[] metrics) =>
        Compile(optimizer, loss, new MetricsContainer(metrics ?? [], output_names));

    /// <summary>Sets optimizer, loss and metrics.</summary>
    public void compile(IOptimizer optimizer, ILossFunc loss, IMetricFunc[] metrics) =>
        Compile(optimizer, loss, new MetricsContainer(metrics ?? [], output_names));

    /// <summary>
    /// Sets optimizer, loss and metrics by name. As in TensorFlow.NET every optimizer's name stands for RMSprop and
    /// every loss but <c>"mae"</c> for the mean squared error.
    /// </summary>
    public void compile(string optimizer, string loss, string[] metrics) =>
        Compile(
            new RMSprop(new RMSpropArgs()),
            loss == "mae" ? new MeanAbsoluteError() : new MeanSquaredError(),
            new MetricsContainer(metrics ?? [], output_names)
        );

    private void Compile(IOptimizer? optimizer, ILossFunc? loss, MetricsContainer metrics)
    {
        Optimizer = optimizer ?? new RMSprop(new RMSpropArgs());
        compiled_loss = new LossesContainer(loss ?? new MeanSquaredError(), output_names);
        compiled_metrics = metrics;
        _compiled_trainable_state = _get_trainable_state();
    }

    private void RequireCompiled()
    {
        if (compiled_loss is null)
            throw new ValueError(
                $"Model \"{Name}\" must be compiled before it is trained or evaluated: call `compile(optimizer, loss, metrics)` first."
            );
    }

    private void reset_metrics()
    {
        foreach (var metric in metrics)
            metric.reset_states();
    }
}
