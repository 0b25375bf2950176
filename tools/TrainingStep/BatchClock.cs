using System.Diagnostics;
using Tensorflow;
using Tensorflow.Keras.Engine;

namespace Matex.TrainingStep;

/// <summary>A callback that takes the time of each batch, from the end of the one before.</summary>
internal sealed class BatchClock : ICallback
{
    private long _start = Stopwatch.GetTimestamp();

    public List<double> Milliseconds { get; } = [];

    public Dictionary<string, List<float>> history { get; set; } = [];

    public void on_train_batch_end(long end_step, Dictionary<string, float> logs)
    {
        if (!float.IsFinite(logs["loss"]))
            throw new InvalidOperationException($"the loss of step {end_step} is {logs["loss"]}");
        var now = Stopwatch.GetTimestamp();
        Milliseconds.Add(Stopwatch.GetElapsedTime(_start, now).TotalMilliseconds);
        _start = now;
    }

    public void on_train_begin() { }

    public void on_train_end() { }

    public void on_train_batch_begin(long step) { }

    public void on_epoch_begin(int epoch) { }

    public void on_epoch_end(int epoch, Dictionary<string, float> epoch_logs) { }

    public void on_predict_begin() { }

    public void on_predict_batch_begin(long step) { }

    public void on_predict_batch_end(long end_step, Dictionary<string, Tensors> logs) { }

    public void on_predict_end() { }

    public void on_test_begin() { }

    public void on_test_batch_begin(long step) { }

    public void on_test_batch_end(long end_step, Dictionary<string, float> logs) { }

    public void on_test_end(Dictionary<string, float> logs) { }
}
