namespace Tensorflow.Keras.Callbacks;

/// <summary>Stops training when a metric has not improved for some epochs.</summary>
public class EarlyStopping : ICallback
{
    private readonly CallbackParams _parameters;
    private readonly string _monitor;
    private readonly float _minDelta;
    private readonly int _patience;
    private readonly int _verbose;
    private readonly float _baseline;
    private readonly bool _restoreBestWeights;
    private readonly int _startFromEpoch;
    private readonly bool _greaterIsBetter;
    private List<NDArray>? _bestWeights;
    private float _best;
    private int _bestEpoch;
    private int _wait;
    private int _stoppedEpoch;

    /// <summary>
    /// Watches <paramref name="monitor"/>; with mode "auto" what ends in acc, accuracy or auc is to grow, all else to
    /// shrink.
    /// </summary>
    public EarlyStopping(
        CallbackParams parameters,
        string monitor = "val_loss",
        float min_delta = 0f,
        int patience = 0,
        int verbose = 1,
        string mode = "auto",
        float baseline = 0f,
        bool restore_best_weights = false,
        int start_from_epoch = 0
    )
    {
        _parameters = parameters;
        _monitor = monitor;
        _patience = patience;
        _verbose = verbose;
        _baseline = baseline;
        _restoreBestWeights = restore_best_weights;
        _startFromEpoch = start_from_epoch;
        if (mode is not ("auto" or "min" or "max"))
        {
            Console.WriteLine($"EarlyStopping mode {mode} is unknown, fallback to auto mode.");
            mode = "auto";
        }
        _greaterIsBetter = mode switch
        {
            "min" => false,
            "max" => true,
            _ => monitor.EndsWith("acc") || monitor.EndsWith("accuracy") || monitor.EndsWith("auc"),
        };
        _minDelta = _greaterIsBetter ? Math.Abs(min_delta) : -Math.Abs(min_delta);
    }

    /// <summary>Nothing: the history is another callback's.</summary>
    public Dictionary<string, List<float>> history { get; set; } = [];

    public void on_train_begin()
    {
        _wait = 0;
        _stoppedEpoch = 0;
        _bestEpoch = 0;
        _bestWeights = null;
        _best = _greaterIsBetter ? float.NegativeInfinity : float.PositiveInfinity;
    }

    public void on_epoch_end(int epoch, Dictionary<string, float> epoch_logs)
    {
        if (!epoch_logs.TryGetValue(_monitor, out var current))
            throw new ValueError(
                $"Early stopping conditioned on metric {_monitor} which is not available. Available metrics are: {string.Join(", ", epoch_logs.Keys)}"
            );
        if (current == 0f || epoch < _startFromEpoch)
            return;
        if (_restoreBestWeights)
            _bestWeights ??= _parameters.Model.get_weights();
        _wait++;
        if (_is_improvement(current, _best))
        {
            _best = current;
            _bestEpoch = epoch;
            if (_restoreBestWeights)
                _bestWeights = _parameters.Model.get_weights();
            if (_baseline == 0f || _is_improvement(current, _baseline))
                _wait = 0;
        }
        if (_wait >= _patience && epoch > 0)
            Stop(epoch);
    }

    public void on_train_end()
    {
        if (_stoppedEpoch > 0 && _verbose > 0)
            Console.WriteLine($"Epoch {_stoppedEpoch + 1}: early stopping");
    }

    /// <summary>Whether a value is better than a reference by more than the least difference.</summary>
    public bool _is_improvement(float monitor_value, float reference_value) =>
        _greaterIsBetter ? monitor_value - _minDelta > reference_value : monitor_value - _minDelta < reference_value;

    public void on_epoch_begin(int epoch) { }

    public void on_train_batch_begin(long step) { }

    public void on_train_batch_end(long end_step, Dictionary<string, float> logs) { }

    public void on_predict_begin() { }

    public void on_predict_batch_begin(long step) { }

    public void on_predict_batch_end(long end_step, Dictionary<string, Tensors> logs) { }

    public void on_predict_end() { }

    public void on_test_begin() { }

    public void on_test_batch_begin(long step) { }

    public void on_test_batch_end(long end_step, Dictionary<string, float> logs) { }

    public void on_test_end(Dictionary<string, float> logs) { }

    private void Stop(int epoch)
    {
        _stoppedEpoch = epoch;
        _parameters.Model.Stop_training = true;
        if (!_restoreBestWeights || _bestWeights is null)
            return;
        if (_verbose > 0)
            Console.WriteLine($"Restoring model weights from the end of the best epoch: {_bestEpoch + 1}");
        _parameters.Model.set_weights(_bestWeights);
    }
}
