using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;

namespace Tensorflow.Keras.Engine;

/// <summary>The loss of a compiled model, with its mean over the epoch's batches weighted by their rows.</summary>
public class LossesContainer(ILossFunc losses, string[]? output_names = null) : Container(output_names)
{
    private readonly Mean _lossMetric = new(name: "loss");

    /// <summary>The loss so far, once a batch has been seen.</summary>
    public IEnumerable<Metric> metrics => _built ? [_lossMetric] : [];

    internal ILossFunc Loss => losses;

    /// <summary>The loss of a batch.</summary>
    public Tensor Call(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        if (!_built)
            Build(y_pred);
        var loss = losses.Call(y_true, y_pred, sample_weight!);
        var rows = array_ops.shape(y_true)[0];
        _lossMetric.update_state(math_ops.add_n([loss]), rows);
        return math_ops.add_n([loss]);
    }

    public void Build(Tensor y_pred) => _built = true;
}
