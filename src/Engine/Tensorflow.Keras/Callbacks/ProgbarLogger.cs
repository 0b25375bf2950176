using System.Diagnostics;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Prints a line for each batch, over the last one where the console allows it.</summary>
public class ProgbarLogger(CallbackParams parameters) : ICallback
{
    private const int Width = 30;
    private readonly Stopwatch _watch = new();

    /// <summary>Nothing: the progress line keeps no values.</summary>
    public Dictionary<string, List<float>> history { get; set; } = [];

    public void on_train_begin() { }

    public void on_test_begin() { }

    public void on_epoch_begin(int epoch) =>
        tf_output_redirect.WriteLine($"Epoch: {epoch + 1:D3}/{parameters.Epochs:D3}");

    public void on_train_batch_begin(long step) => _watch.Restart();

    public void on_train_batch_end(long end_step, Dictionary<string, float> logs) =>
        Print($"{end_step + 1:D4}/{parameters.Steps:D4} [{Bar(end_step, parameters.Steps)}]", logs);

    public void on_epoch_end(int epoch, Dictionary<string, float> epoch_logs) => Console.WriteLine();

    public void on_predict_begin() { }

    public void on_predict_batch_begin(long step) { }

    public void on_predict_batch_end(long end_step, Dictionary<string, Tensors> logs) { }

    public void on_predict_end() { }

    public void on_test_batch_begin(long step) => _watch.Restart();

    public void on_test_batch_end(long end_step, Dictionary<string, float> logs) =>
        Print($"{end_step + 1:D4}/{parameters.Steps:D4}", logs);

    public void on_test_end(Dictionary<string, float> logs) { }

    public void on_train_end() { }

    /// <summary>A bar of 29 characters that grows with the steps done.</summary>
    internal static string Bar(long step, long steps)
    {
        var done = Math.Max((int)Math.Floor(step * ((double)Width / steps) - 1), 0);
        var bar = new string('=', done) + (done < Width - 2 ? '>' : '=');
        return bar.PadRight(Width - 1, '.');
    }

    private void Print(string progress, Dictionary<string, float> logs)
    {
        _watch.Stop();
        var results = string.Join(" - ", logs.Select(log => $"{log.Key}: {log.Value:F6}"));
        tf_output_redirect.Write($"{progress} - {_watch.ElapsedMilliseconds}ms/step - {results}");
        if (!Console.IsOutputRedirected)
            Console.CursorLeft = 0;
    }
}
