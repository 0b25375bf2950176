using Tensorflow;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Optimizers;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

/// <summary>fit with validation, early stopping, and a callback of its own that prints and lowers the learning rate.</summary>
internal static class WithCallbacks
{
    public static void Run()
    {
        const int Samples = 60;
        var inputs = np.array(Enumerable.Range(0, Samples * 5).Select(i => (i * 29 % 83) / 40f - 1f).ToArray())
            .reshape((Samples, 5));
        var targets = np.array(Enumerable.Range(0, Samples).Select(i => (i * 5 % 17) / 17f).ToArray())
            .reshape((Samples, 1));
        var model = keras.Sequential([keras.layers.Dense(8, activation: "tanh"), keras.layers.Dense(1)]);
        var optimizer = keras.optimizers.SGD(0.3f);
        model.compile(optimizer, keras.losses.MeanSquaredError(), ["mae"]);
        var stopping = new EarlyStopping(
            new CallbackParams { Model = model },
            "val_loss",
            min_delta: 0.002f,
            patience: 1
        );
        var history = model.fit(
            inputs,
            targets,
            batch_size: 16,
            epochs: 12,
            verbose: 0,
            shuffle: false,
            validation_split: 0.2f,
            callbacks: [stopping, new Lowering((OptimizerV2)optimizer)]
        );
        foreach (var (name, values) in history.history)
        {
            print($"{name}: {string.Join(" ", values.Select(value => value.ToString("G4")))}");
        }
    }

    /// <summary>Halves the learning rate at every second epoch.</summary>
    private sealed class Lowering(OptimizerV2 optimizer) : ICallback
    {
        public Dictionary<string, List<float>> history { get; set; } = [];

        public void on_epoch_end(int epoch, Dictionary<string, float> epoch_logs)
        {
            if (epoch % 2 == 1)
            {
                optimizer.lr.assign((float)optimizer.lr.AsTensor() / 2);
            }
            print($"epoch {epoch}: loss {epoch_logs["loss"]:G4}, learning rate {(float)optimizer.lr.AsTensor():G4}");
        }

        public void on_epoch_begin(int epoch) { }

        public void on_predict_batch_begin(long step) { }

        public void on_predict_batch_end(long end_step, Dictionary<string, Tensors> logs) { }

        public void on_predict_begin() { }

        public void on_predict_end() { }

        public void on_test_batch_begin(long step) { }

        public void on_test_batch_end(long end_step, Dictionary<string, float> logs) { }

        public void on_test_begin() { }

        public void on_test_end(Dictionary<string, float> logs) { }

        public void on_train_batch_begin(long step) { }

        public void on_train_batch_end(long end_step, Dictionary<string, float> logs) { }

        public void on_train_begin() { }

        public void on_train_end() { }
    }
}
