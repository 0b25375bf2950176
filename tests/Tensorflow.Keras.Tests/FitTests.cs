using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests;

public class FitTests
{
    private static Sequential Classifier()
    {
        tf.set_random_seed(3);
        var model = keras.Sequential(
            keras.layers.Dense(16, activation: "relu", input_shape: new Shape(4)),
            keras.layers.Dense(2)
        );
        model.compile(
            keras.optimizers.Adam(0.02f),
            keras.losses.SparseCategoricalCrossentropy(from_logits: true),
            ["acc"]
        );
        return model;
    }

    [Test]
    public void Training_improves_loss_and_accuracy()
    {
        using var quiet = new Quiet();
        var x = Data.Floats(1, 200, 4);
        var model = Classifier();

        var history = model.fit(x, Data.Labels(x), epochs: 8).history;

        Assert.That(history["loss"], Has.Count.EqualTo(8));
        Assert.That(history["loss"][^1], Is.LessThan(history["loss"][0] / 2));
        Assert.That(history["accuracy"][^1], Is.GreaterThan(0.9f));
    }

    [Test]
    public void Progress_lines_look_like_those_of_TensorFlow_NET()
    {
        using var quiet = new Quiet();
        var x = Data.Floats(2, 40, 4);

        Classifier().fit(x, Data.Labels(x), batch_size: 20, epochs: 1);

        Assert.That(quiet.Lines[0], Is.EqualTo("Epoch: 001/001"));
        Assert.That(
            quiet.Text,
            Does.Match(@"0002/0002 \[=+>?\.*\] - \d+ms/step - loss: \d\.\d{6} - accuracy: \d\.\d{6}")
        );
    }

    [TestCase(1, 7, ">............................")]
    [TestCase(0, 7, ">............................")]
    [TestCase(3, 4, "=====================>.......")]
    [TestCase(99, 100, "=============================")]
    public void The_bar_has_29_characters(long step, long steps, string bar)
    {
        var shown = ProgbarLogger.Bar(step, steps);
        Assert.That(shown, Has.Length.EqualTo(29));
        if (step is 0 or 3 or 99)
            Assert.That(shown, Is.EqualTo(bar));
    }

    [Test]
    public void A_batch_size_is_32_unless_given()
    {
        using var quiet = new Quiet();
        var x = Data.Floats(3, 100, 4);
        Classifier().fit(x, Data.Labels(x));
        Assert.That(quiet.Text, Does.Contain("0004/0004"));
    }

    [Test]
    public void Without_shuffling_arrays_and_data_sets_train_alike()
    {
        using var quiet = new Quiet();
        var x = Data.Floats(4, 70, 4);
        var y = Data.Labels(x);
        var (first, second) = (Classifier(), Classifier());
        second.set_weights(first.get_weights());

        first.fit(x, y, batch_size: 16, epochs: 2, shuffle: false);
        second.fit(tf.data.Dataset.from_tensor_slices(x, y).batch(16), epochs: 2);

        for (var i = 0; i < 4; i++)
            Assert.That(
                second.get_weights()[i].ToArray<float>(),
                Is.EqualTo(first.get_weights()[i].ToArray<float>()).Within(1e-6f)
            );
    }

    [Test]
    public void Validation_takes_the_last_rows()
    {
        using var quiet = new Quiet();
        var x = Data.Floats(5, 50, 4);
        var y = Data.Labels(x);
        var model = Classifier();

        var history = model.fit(x, y, validation_split: 0.2f, shuffle: false).history;
        var tail = model.evaluate(x[new Slice(40)], y[new Slice(40)]);

        Assert.That(history["val_loss"][0], Is.EqualTo(tail["loss"]).Within(1e-5f));
        Assert.That(history["val_accuracy"][0], Is.EqualTo(tail["accuracy"]).Within(1e-5f));
    }

    [Test]
    public void Class_weights_broadcast_as_in_TensorFlow_NET()
    {
        using var quiet = new Quiet();
        var x = Data.Floats(6, 64, 4);
        var y = Data.Labels(x);
        var model = Classifier();
        model.compile(keras.optimizers.SGD(0f), keras.losses.SparseCategoricalCrossentropy(from_logits: true));
        var plain = model.evaluate(x, y, batch_size: 64)["loss"];

        var history = model.fit(x, y, batch_size: 64, class_weight: new Dictionary<int, float> { [0] = 0, [1] = 2 });

        var share = y.ToArray<int>().Average();
        Assert.That(history.history["loss"][0], Is.EqualTo(plain * 2 * share).Within(1e-5));
    }

    [Test]
    public void Sample_weights_broadcast_as_in_TensorFlow_NET()
    {
        using var quiet = new Quiet();
        var x = Data.Floats(7, 8, 4);
        var weights = new NDArray(Enumerable.Range(0, 8).Select(i => i / 8f).ToArray(), new Shape(8));
        var model = Classifier();
        var plain = model.evaluate(x, Data.Labels(x), batch_size: 8)["loss"];

        // (8) losses times (8, 1) weights: the mean of all products is the product of the means.
        var weighted = model.evaluate(x, Data.Labels(x), batch_size: 8, sample_weight: weights)["loss"];

        Assert.That(weighted, Is.EqualTo(plain * 28 / 64).Within(1e-5f));
    }

    [Test]
    public void Early_stopping_ends_training_and_restores_the_best_weights()
    {
        using var quiet = new Quiet();
        var x = Data.Floats(8, 60, 4);
        var model = Classifier();
        var stopping = new EarlyStopping(
            new CallbackParams { Model = model },
            monitor: "loss",
            min_delta: 10,
            patience: 2,
            restore_best_weights: true
        );

        var history = model.fit(x, Data.Labels(x), epochs: 20, callbacks: [stopping]).history;

        Assert.That(history["loss"], Has.Count.EqualTo(3));
        Assert.That(quiet.Text, Does.Contain("best epoch: 1"));
    }

    [Test]
    public void Prediction_covers_every_row_in_order()
    {
        using var quiet = new Quiet();
        var x = Data.Floats(9, 75, 4);
        var model = Classifier();

        Tensor predicted = model.predict((Tensor)x, batch_size: 16);
        Tensor whole = model.Apply((Tensor)x);

        Assert.That(predicted.ToArray<float>(), Is.EqualTo(whole.ToArray<float>()).Within(1e-6f));
    }

    [Test]
    public void A_model_of_two_inputs_trains()
    {
        using var quiet = new Quiet();
        var (a, b) = (keras.Input(shape: new Shape(4)), keras.Input(shape: new Shape(4)));
        var joined = keras.layers.Concatenate().Apply(new Tensors([a, b]));
        var model = keras.Model(new Tensors([a, b]), keras.layers.Dense(1).Apply(joined));
        model.compile(keras.optimizers.SGD(0.1f), keras.losses.MeanSquaredError(), ["mae"]);
        var (x, z) = (Data.Floats(10, 40, 4), Data.Floats(11, 40, 4));

        var history = model.fit(new[] { x, z }, Data.Floats(12, 40, 1), epochs: 5, validation_split: 0.25f).history;

        Assert.That(history["loss"][^1], Is.LessThan(history["loss"][0]));
        Assert.That(history, Contains.Key("val_mean_absolute_error"));
    }

    [Test]
    public void Bad_calls_are_refused_by_name()
    {
        var x = Data.Floats(13, 10, 4);
        Assert.That(
            () => keras.Sequential(keras.layers.Dense(2)).fit(x, Data.Labels(x)),
            Throws.TypeOf<ValueError>().With.Message.Contains("compile")
        );
        Assert.That(
            () => Classifier().fit(x, Data.Labels(Data.Floats(14, 9, 4))),
            Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("10 and 9")
        );
        Assert.That(
            () => Classifier().fit(tf.data.Dataset.from_tensor_slices(x, Data.Labels(x)).batch(2).repeat()),
            Throws.TypeOf<ValueError>().With.Message.Contains("take(n)")
        );
    }

    [Test]
    public void A_data_set_of_unknown_length_ends_the_epoch_where_it_ends()
    {
        using var quiet = new Quiet();
        var x = Data.Floats(15, 20, 4);
        var dataset = tf
            .data.Dataset.from_tensor_slices(x, Data.Labels(x))
            .batch(5)
            .filter((Tensors _) => tf.constant(true));

        var history = Classifier().fit(dataset, epochs: 3).history;

        Assert.That(history["loss"], Has.Count.EqualTo(3));
    }
}
