using System.Text.Json;
using Tensorflow.Keras;
using static Tensorflow.Binding;

namespace Tensorflow.Reference.Tests.Keras;

/// <summary>Each layer of the reference: outputs, gradients of inputs and weights, and weights changed by training.</summary>
public class LayerTests
{
    private static IEnumerable<TestCaseData> Cases() => ReferenceFile.Cases("layer");

    [TestCaseSource(nameof(Cases))]
    public void Layer(string name)
    {
        var reference = ReferenceFile.Case("layer", name);
        var config = reference.Arguments.GetProperty("config");
        var training = reference.Arguments.Bool("training");
        var inputs = Array.ConvertAll(reference.All("in"), input => input.ToTensor());
        var weights = reference.All("w");
        if (Composed.TryGetValue(Key(reference.Operation, config), out var function))
        {
            var parameters = Array.ConvertAll(weights, weight => tf.Variable(weight.ToTensor()));
            Check(reference, inputs, parameters, () => [function(inputs, parameters)]);
            return;
        }
        var layer = Layers.Make(reference.Operation, config);
        layer.Apply(new Tensors(inputs));
        layer.set_weights(weights.Select(weight => weight.ToHost()));
        Check(
            reference,
            inputs,
            [.. layer.TrainableWeights],
            () => [.. layer.Apply(new Tensors(inputs), training: training)]
        );
        var after = reference.All("w_after");
        var changed = layer.get_weights();
        // TensorFlow.NET moves the running statistics of batch normalisation (weights 2 and 3) for images only.
        var compared =
            reference.Operation == "BatchNormalization" && inputs[0].shape.ndim != 4
                ? Math.Min(2, after.Length)
                : after.Length;
        for (var i = 0; i < compared; i++)
            Closeness.Check(reference, $"weight {i} after the call", changed[i], after[i]);
    }

    private static void Check(ReferenceCase reference, Tensor[] inputs, IVariableV1[] weights, Func<Tensor[]> call)
    {
        using var tape = tf.GradientTape(persistent: true);
        foreach (var input in inputs)
            tape.watch(input);
        var outputs = call();
        var expected = reference.All("out");
        Assert.That(outputs, Has.Length.EqualTo(expected.Length));
        Tensor? total = null;
        for (var i = 0; i < expected.Length; i++)
        {
            if (reference.Find($"cot{i}") is not { } cotangent)
                continue;
            var part = tf.reduce_sum(outputs[i] * cotangent.ToTensor());
            total = total is null ? part : total + part;
        }
        for (var i = 0; i < expected.Length; i++)
            Closeness.Check(reference, $"output {i}", outputs[i], expected[i]);
        for (var i = 0; i < inputs.Length; i++)
        {
            if (reference.Find($"grad_in{i}") is { } gradient)
                Closeness.Check(reference, $"gradient of input {i}", tape.gradient(total!, inputs[i]), gradient);
        }
        for (var i = 0; i < weights.Length; i++)
        {
            if (reference.Find($"grad_w{i}") is { } gradient)
                Closeness.Check(
                    reference,
                    $"gradient of weight {i}",
                    tape.gradient(total!, (ResourceVariable)weights[i]),
                    gradient
                );
        }
    }

    private static string Key(string operation, JsonElement config) =>
        operation == "Activation" ? $"Activation-{config.Text("activation")}" : operation;

    /// <summary>Layers that TensorFlow.NET 0.150 does not have; they are made of its operations here.</summary>
    private static readonly Dictionary<string, Func<Tensor[], ResourceVariable[], Tensor>> Composed = new()
    {
        ["Activation-gelu"] = (x, _) => 0.5f * x[0] * (1f + tf.math.erf(x[0] / MathF.Sqrt(2))),
        ["Average"] = (x, _) => (x[0] + x[1]) / 2f,
        ["Dot"] = (x, _) => tf.reduce_sum(x[0] * x[1], new Axis(1), keepdims: true),
        ["Maximum"] = (x, _) => tf.maximum(x[0], x[1]),
        ["Minimum"] = (x, _) => tf.minimum(x[0], x[1]),
        ["Multiply"] = (x, _) => x[0] * x[1],
        ["PReLU"] = (x, w) => tf.nn.relu(x[0]) - w[0].AsTensor() * tf.nn.relu(-x[0]),
    };
}
