namespace Tensorflow.Keras.Callbacks;

/// <summary>The callbacks of a run: the history, the progress line and those the program gave.</summary>
public class CallbackList
{
    /// <summary>The history first, the progress line second.</summary>
    public List<ICallback> callbacks = [];

    public CallbackList(CallbackParams parameters)
    {
        callbacks.Add(new History(parameters));
        callbacks.Add(new ProgbarLogger(parameters));
    }

    public History History => (History)callbacks[0];

    public void on_train_begin() => callbacks.ForEach(callback => callback.on_train_begin());

    public void on_test_begin() => callbacks.ForEach(callback => callback.on_test_begin());

    public void on_epoch_begin(int epoch) => callbacks.ForEach(callback => callback.on_epoch_begin(epoch));

    public void on_train_batch_begin(long step) => callbacks.ForEach(callback => callback.on_train_batch_begin(step));

    public void on_train_batch_end(long end_step, Dictionary<string, float> logs) =>
        callbacks.ForEach(callback => callback.on_train_batch_end(end_step, logs));

    public void on_epoch_end(int epoch, Dictionary<string, float> epoch_logs) =>
        callbacks.ForEach(callback => callback.on_epoch_end(epoch, epoch_logs));

    public void on_predict_begin() => callbacks.ForEach(callback => callback.on_predict_begin());

    public void on_predict_batch_begin(long step) =>
        callbacks.ForEach(callback => callback.on_predict_batch_begin(step));

    public void on_predict_batch_end(long end_step, Dictionary<string, Tensors> logs) =>
        callbacks.ForEach(callback => callback.on_predict_batch_end(end_step, logs));

    public void on_predict_end() => callbacks.ForEach(callback => callback.on_predict_end());

    public void on_test_batch_begin(long step) => callbacks.ForEach(callback => callback.on_test_batch_begin(step));

    public void on_test_batch_end(long end_step, Dictionary<string, float> logs) =>
        callbacks.ForEach(callback => callback.on_test_batch_end(end_step, logs));

    public void on_test_end(Dictionary<string, float> logs) =>
        callbacks.ForEach(callback => callback.on_test_end(logs));
}
