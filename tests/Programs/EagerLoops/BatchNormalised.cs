using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

/// <summary>Batch normalisation in training, of images and of vectors: its statistics, and the running ones, are the batch's.
/// Arguments: rows of a batch; "tape" for a loop of its own instead of fit.</summary>
internal static class BatchNormalised
{
    public static void Run(string[] args)
    {
        const int Samples = 48;
        var batch = args.Length > 0 ? int.Parse(args[0]) : 16;
        var images = np.array(Enumerable.Range(0, Samples * 36).Select(i => (i * 37 % 101) / 50f - 0.5f).ToArray())
            .reshape((Samples, 6, 6, 1));
        var labels = np.array(Enumerable.Range(0, Samples).Select(i => i * 7 % 3).ToArray());

        var layers = keras.layers;
        var inputs = keras.Input(shape: (6, 6, 1));
        var x = layers.Conv2D(4, 3, padding: "same", activation: "linear", use_bias: false).Apply(inputs);
        x = layers.BatchNormalization(momentum: 0.9f).Apply(x);
        x = layers.LeakyReLU().Apply(x);
        x = layers.Flatten().Apply(x);
        x = layers.Dense(8, use_bias: false).Apply(x);
        x = layers.BatchNormalization(momentum: 0.8f).Apply(x);
        var outputs = layers.Dense(3).Apply(x);
        var model = keras.Model(inputs, outputs);
        var loss = keras.losses.SparseCategoricalCrossentropy(from_logits: true);
        var optimizer = keras.optimizers.SGD(0.05f);

        if (args.Contains("tape"))
        {
            var data = tf.data.Dataset.from_tensor_slices(images, labels).batch(batch);
            for (var epoch = 0; epoch < 3; epoch++)
            {
                foreach (var (step, (image, label)) in enumerate(data))
                {
                    using var tape = tf.GradientTape();
                    var value = loss.Call(label, model.Apply(image, training: true));
                    var gradients = tape.gradient(value, model.TrainableVariables);
                    optimizer.apply_gradients(
                        zip(gradients, model.TrainableVariables.Select(v => (ResourceVariable)v))
                    );
                    print($"epoch {epoch} step {step}: loss {(float)value:G4}");
                }
            }
        }
        else
        {
            model.compile(optimizer, loss, ["accuracy"]);
            var history = model.fit(images, labels, batch_size: batch, epochs: 3, shuffle: false, verbose: 0);
            foreach (var (name, values) in history.history)
            {
                print($"{name}: {string.Join(" ", values.Select(value => value.ToString("G4")))}");
            }
        }
        foreach (var variable in model.NonTrainableWeights)
        {
            var values = variable.numpy().ToArray<float>();
            print($"{variable.Name} {string.Join(" ", values.Select(value => value.ToString("G4")))}");
        }
    }
}
