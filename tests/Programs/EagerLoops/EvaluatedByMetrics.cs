using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

/// <summary>fit with metrics of many kinds, then evaluate in batches of seven and a last one of four.</summary>
internal static class EvaluatedByMetrics
{
    public static void Run()
    {
        const int Samples = 60;
        var inputs = np.array(Enumerable.Range(0, Samples * 6).Select(i => (i * 29 % 83) / 40f - 1f).ToArray())
            .reshape((Samples, 6));
        var labels = new float[Samples, 3];
        for (var i = 0; i < Samples; i++)
        {
            labels[i, i * 5 % 17 % 3] = 1;
        }
        var model = keras.Sequential([
            keras.layers.Dense(9, activation: "relu", input_shape: 6),
            keras.layers.Dense(3, activation: "softmax"),
        ]);
        model.compile(
            keras.optimizers.SGD(0.1f),
            keras.losses.CategoricalCrossentropy(),
            [
                keras.metrics.CategoricalAccuracy(),
                keras.metrics.TopKCategoricalAccuracy(2),
                keras.metrics.F1Score(3),
                keras.metrics.Precision(),
                keras.metrics.Recall(),
            ]
        );
        model.fit(inputs, np.array(labels), batch_size: 16, epochs: 3, verbose: 0);
        foreach (var (name, value) in model.evaluate(inputs, np.array(labels), batch_size: 7, verbose: 0))
        {
            print($"{name}: {value:G4}");
        }
    }
}
