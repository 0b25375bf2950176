using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

/// <summary>Recurrent layers, whose first states are made for the rows at hand.</summary>
internal static class RecurrentLayers
{
    public static void Run()
    {
        const int Samples = 30;
        var sequences = np.array(Enumerable.Range(0, Samples * 15).Select(i => (i * 37 % 101) / 50f - 0.5f).ToArray())
            .reshape((Samples, 5, 3));
        var labels = np.array(Enumerable.Range(0, Samples).Select(i => i * 7 % 3).ToArray());

        var inputs = keras.Input(shape: (5, 3));
        var x = keras.layers.LSTM(6, return_sequences: true).Apply(inputs);
        x = keras.layers.GRU(4).Apply(x);
        var model = keras.Model(inputs, keras.layers.Dense(3).Apply(x));
        model.compile(
            keras.optimizers.SGD(0.1f),
            keras.losses.SparseCategoricalCrossentropy(from_logits: true),
            ["accuracy"]
        );
        var history = model.fit(sequences, labels, batch_size: 8, epochs: 3, shuffle: false, verbose: 0);
        foreach (var (name, values) in history.history)
        {
            print($"{name}: {string.Join(", ", values.Select(value => $"{value:G4}"))}");
        }
    }
}
