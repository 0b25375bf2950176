using System.Text.Json;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Optimizers;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Reference.Tests.Keras;

/// <summary>Whole trainings: from the reference's first weights to its last ones, with its history and predictions.</summary>
public class FitTests
{
    private static IEnumerable<TestCaseData> Cases() => ReferenceFile.Cases("fit");

    [TestCaseSource(nameof(Cases))]
    public void Fit(string name)
    {
        var reference = ReferenceFile.Case("fit", name);
        var arguments = reference.Arguments;
        var (x, y) = (reference.Find("x")!, reference.Find("y")!.ToHost());
        var model = Model(arguments, x.Shape[1..]);
        SetWeights(model, reference.All("w"));
        var metrics = arguments.GetProperty("metrics").EnumerateArray().Select(metric => metric.GetString()!).ToArray();
        model.compile(Optimizer(arguments.GetProperty("optimizer")), Loss(arguments), metrics);

        var history = model.fit(
            x.ToHost(),
            y,
            batch_size: arguments.Int("batch_size"),
            epochs: arguments.Int("epochs"),
            validation_split: arguments.Float("validation_split", 0),
            shuffle: false
        );

        CheckHistory(reference, history.history!);
        var expected = reference.All("w_final");
        var weights = model.Layers.SelectMany(layer => layer.get_weights()).ToArray();
        for (var i = 0; i < expected.Length; i++)
            Closeness.Check(reference, $"final weight {i}", weights[i], expected[i]);
        CheckEvaluation(reference, model.evaluate(x.ToHost(), y, batch_size: arguments.Int("batch_size")));
        var predicted = reference.Find("predict")!;
        var rows = model.predict(x.ToTensor()).Single[$":{predicted.Shape[0]}"];
        Closeness.Check(reference, "prediction", rows, predicted);
    }

    /// <summary>Layer by layer, as Python's Keras orders them; TensorFlow.NET has all that are not trained at the end.</summary>
    private static void SetWeights(Sequential model, ReferenceArray[] weights)
    {
        var next = 0;
        foreach (var layer in model.Layers)
        {
            var count = layer.Weights.Count;
            layer.set_weights(weights[next..(next + count)].Select(weight => weight.ToHost()));
            next += count;
        }
        Assert.That(next, Is.EqualTo(weights.Length));
    }

    private static void CheckHistory(ReferenceCase reference, Dictionary<string, List<float>> history)
    {
        foreach (var series in reference.Arguments.GetProperty("history").EnumerateObject())
        {
            var expected = series.Value.EnumerateArray().Select(value => value.GetDouble()).ToArray();
            Assert.That(history, Contains.Key(series.Name));
            for (var epoch = 0; epoch < expected.Length; epoch++)
                Near(reference, history[series.Name][epoch], expected[epoch], $"{series.Name} of epoch {epoch}");
        }
    }

    private static void CheckEvaluation(ReferenceCase reference, Dictionary<string, float> results)
    {
        var expected = reference.Arguments.GetProperty("evaluate").EnumerateArray().Select(value => value.GetDouble());
        foreach (var (actual, wanted) in results.Values.Zip(expected))
            Near(reference, actual, wanted, "evaluation");
    }

    private static void Near(ReferenceCase reference, double actual, double expected, string what)
    {
        var limit = reference.AbsoluteTolerance + reference.RelativeTolerance * Math.Abs(expected);
        Assert.That(actual, Is.EqualTo(expected).Within(limit), what);
    }

    private static Sequential Model(JsonElement arguments, long[] shape)
    {
        var model = keras.Sequential();
        model.add(keras.layers.InputLayer(new Shape(shape)));
        foreach (var layer in arguments.GetProperty("layers").EnumerateArray())
            model.add(Layers.Make(layer[0].GetString()!, layer[1]));
        return model;
    }

    private static IOptimizer Optimizer(JsonElement optimizer)
    {
        var config = optimizer[1];
        var rate = config.Float("learning_rate", 0.001f);
        return optimizer[0].GetString() switch
        {
            "SGD" => keras.optimizers.SGD(rate, config.Float("momentum", 0)),
            "Adam" => keras.optimizers.Adam(rate),
            "RMSprop" => keras.optimizers.RMSprop(rate),
            var other => throw new NotSupportedException($"No optimizer {other}."),
        };
    }

    private static Tensorflow.Keras.Losses.ILossFunc Loss(JsonElement arguments) =>
        arguments.Text("loss") == "mse"
            ? keras.losses.MeanSquaredError()
            : keras.losses.SparseCategoricalCrossentropy(from_logits: arguments.Bool("from_logits"));
}
