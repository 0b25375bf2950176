using System.Diagnostics;
using Tensorflow;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Matex.TrainingStep;

/// <summary>Programs of Keras layers: a gradient tape of one's own, or fit.</summary>
internal static class LayerStep
{
    /// <summary>The milliseconds of each step of a loop with a gradient tape.</summary>
    public static List<double> Tape(string network, FixedBatch data, int steps)
    {
        tf.set_random_seed(1);
        var model = LayerNetworks.Create(network);
        var criterion = keras.losses.SparseCategoricalCrossentropy(from_logits: true);
        var optimizer = keras.optimizers.SGD(0.01f);
        var times = new List<double>();
        for (var step = 0; step < steps; step++)
        {
            var start = Stopwatch.GetTimestamp();
            using var tape = tf.GradientTape();
            var logits = model.Apply(data.Images, training: true);
            var loss = criterion.Call(data.Labels, logits);
            var gradients = tape.gradient(loss, model.TrainableVariables);
            optimizer.apply_gradients(zip(gradients, model.TrainableVariables.Select(v => (ResourceVariable)v)));
            var read = (float)loss;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (!float.IsFinite(read))
                throw new InvalidOperationException($"the loss of step {step} is {read}");
        }
        return times;
    }

    /// <summary>The milliseconds of each step of fit.</summary>
    public static List<double> Fit(string network, FixedBatch data, int steps)
    {
        tf.set_random_seed(1);
        var model = LayerNetworks.Create(network);
        model.compile(keras.optimizers.SGD(0.01f), keras.losses.SparseCategoricalCrossentropy(from_logits: true));
        var batches = tf.data.Dataset.from_tensors(new Tensors(data.Images, data.Labels)).repeat(steps);
        var clock = new BatchClock();
        model.fit(batches, epochs: 1, verbose: 0, callbacks: new List<ICallback> { clock });
        return clock.Milliseconds;
    }
}
