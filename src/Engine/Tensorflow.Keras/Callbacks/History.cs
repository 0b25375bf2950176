namespace Tensorflow.Keras.Callbacks;

/// <summary>Keeps the metrics of every epoch; what <c>fit</c> returns.</summary>
public class History(CallbackParams parameters) : ICallback
{
    /// <summary>The values of each metric, epoch by epoch.</summary>
    public Dictionary<string, List<float>> history { get; set; } = [];

    internal CallbackParams Parameters { get; } = parameters;

    public void on_train_begin() => history = [];

    public void on_test_begin() => history = [];

    public void on_epoch_begin(int epoch) { }

    public void on_train_batch_begin(long step) { }

    public void on_train_batch_end(long end_step, Dictionary<string, float> logs) { }

    public void on_epoch_end(int epoch, Dictionary<string, float> epoch_logs)
    {
        foreach (var (key, value) in epoch_logs)
        {
            if (!history.TryGetValue(key, out var values))
                history[key] = values = [];
            values.Add(value);
        }
    }

    public void on_predict_begin() => history = [];

    public void on_predict_batch_begin(long step) { }

    public void on_predict_batch_end(long end_step, Dictionary<string, Tensors> logs) { }

    public void on_predict_end() { }

    public void on_test_batch_begin(long step) { }

    public void on_test_batch_end(long end_step, Dictionary<string, float> logs) { }

    public void on_test_end(Dictionary<string, float> logs) { }

    public void on_train_end() { }
}
