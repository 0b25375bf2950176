using System.Text.Json;
using Tensorflow.Keras.Losses;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Reference.Tests.Keras;

/// <summary>Each loss of the reference with the gradient of the predictions.</summary>
public class LossTests
{
    private static IEnumerable<TestCaseData> Cases() => ReferenceFile.Cases("loss");

    [TestCaseSource(nameof(Cases))]
    public void Loss(string name)
    {
        var reference = ReferenceFile.Case("loss", name);
        var target = reference.Find("y_true")!.ToTensor();
        var predicted = reference.Find("y_pred")!.ToTensor();
        var weight = reference.Find("sample_weight")?.ToTensor();
        using var tape = tf.GradientTape();
        tape.watch(predicted);
        var loss = Compute(reference.Operation, reference.Arguments, target, predicted, weight);
        Closeness.Check(reference, "loss", loss, reference.Find("out0")!);
        Closeness.Check(
            reference,
            "gradient of the predictions",
            tape.gradient(loss, predicted),
            reference.Find("grad_y_pred")!
        );
    }

    private static Tensor Compute(string name, JsonElement arguments, Tensor target, Tensor predicted, Tensor? weight)
    {
        if (PerSample.TryGetValue(name, out var function))
            return Reduce(function(target, predicted), weight);
        var reduction = arguments.Text("reduction");
        var logits = arguments.Bool("from_logits");
        ILossFunc loss = name switch
        {
            "BinaryCrossentropy" => keras.losses.BinaryCrossentropy(from_logits: logits),
            "CategoricalCrossentropy" => new CategoricalCrossentropy(logits, arguments.Float("label_smoothing", 0)),
            "CosineSimilarity" => keras.losses.CosineSimilarity(reduction),
            "Huber" => keras.losses.Huber(reduction),
            "LogCosh" => keras.losses.LogCosh(reduction),
            "MeanAbsoluteError" => keras.losses.MeanAbsoluteError(reduction),
            "MeanAbsolutePercentageError" => keras.losses.MeanAbsolutePercentageError(reduction),
            "MeanSquaredError" => keras.losses.MeanSquaredError(reduction),
            "MeanSquaredLogarithmicError" => keras.losses.MeanSquaredLogarithmicError(reduction),
            "SparseCategoricalCrossentropy" => keras.losses.SparseCategoricalCrossentropy(
                reduction,
                from_logits: logits
            ),
            _ => throw new NotSupportedException($"No loss {name}."),
        };
        return loss.Call(target, predicted, weight!);
    }

    /// <summary>Losses that TensorFlow.NET 0.150 does not have; they are made of its operations here.</summary>
    private static readonly Dictionary<string, Func<Tensor, Tensor, Tensor>> PerSample = new()
    {
        // Labels of 0 and 1 count as -1 and 1.
        ["Hinge"] = (target, predicted) =>
            tf.reduce_mean(tf.maximum(1f - Signs(target) * predicted, tf.constant(0f)), -1),
        ["KLDivergence"] = (target, predicted) =>
        {
            target = tf.clip_by_value(target, 1e-7f, 1f);
            predicted = tf.clip_by_value(predicted, 1e-7f, 1f);
            return tf.reduce_sum(target * tf.log(target / predicted), new Axis(-1));
        },
        ["Poisson"] = (target, predicted) => tf.reduce_mean(predicted - target * tf.log(predicted + 1e-7f), -1),
    };

    private static Tensor Signs(Tensor labels)
    {
        var binary = labels.ToArray<float>().All(label => label is 0 or 1);
        return binary ? 2f * labels - 1f : labels;
    }

    private static Tensor Reduce(Tensor losses, Tensor? weight) =>
        tf.reduce_mean(weight is null ? losses : losses * weight);
}
