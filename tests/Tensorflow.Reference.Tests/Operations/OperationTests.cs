using Tensorflow.Gradients;
using static Tensorflow.Binding;
using static Tensorflow.Reference.Tests.Operations.Call;

namespace Tensorflow.Reference.Tests.Operations;

/// <summary>Each operation of the reference with its gradients, eagerly and in a graph.</summary>
public class OperationTests
{
    private static IEnumerable<TestCaseData> Cases() => ReferenceFile.Cases("op");

    [TestCaseSource(nameof(Cases))]
    public void Eager(string name)
    {
        var reference = ReferenceFile.Case("op", name);
        var inputs = Array.ConvertAll(reference.All("in"), a => a.ToTensor());
        using var tape = new GradientTape();
        tape.PushTape(persistent: true);
        foreach (var input in inputs)
            tape.watch(input);
        var outputs = OperationCalls.Find(reference.Operation)(inputs, reference.Arguments);
        var wanted = Wanted(reference);
        var total = wanted.Length == 0 ? null : Weighted(reference, outputs);
        tape.stop_recording();
        CheckOutputs(reference, outputs);
        if (total is null)
            return;
        foreach (var i in wanted)
            Closeness.Check(
                reference,
                $"gradient of input {i}",
                tape.gradient(total, inputs[i]),
                reference.Find($"grad_in{i}")!
            );
    }

    [TestCaseSource(nameof(Cases))]
    public void Graph(string name)
    {
        var reference = ReferenceFile.Case("op", name);
        var given = reference.All("in");
        tf.Context.graph_mode();
        var graph = new Graph().as_default();
        try
        {
            var inputs = Array.ConvertAll(given, a => Placeholder(a));
            var outputs = OperationCalls.Find(reference.Operation)(inputs, reference.Arguments);
            var wanted = Wanted(reference);
            Tensor[] gradients =
                wanted.Length == 0
                    ? []
                    : gradients_util._GradientsHelper(
                        [Weighted(reference, outputs)],
                        [.. wanted.Select(i => inputs[i])]
                    );
            using var session = new Session(graph);
            FeedItem[] feeds = [.. inputs.Select((x, i) => new FeedItem(x, given[i].ToHost()))];
            var results = session.run((object)(Tensor[])[.. outputs, .. gradients], feeds);
            CheckOutputs(reference, results);
            for (var i = 0; i < wanted.Length; i++)
                Closeness.Check(
                    reference,
                    $"gradient of input {wanted[i]}",
                    results[outputs.Length + i],
                    reference.Find($"grad_in{wanted[i]}")!
                );
        }
        finally
        {
            graph.Exit();
            tf.Context.restore_mode();
        }
    }

    private static Tensor Placeholder(ReferenceArray array) =>
        With(
            "Placeholder",
            new { dtype = array.Data.GetType().GetElementType()!.as_tf_dtype(), shape = new Shape(array.Shape) }
        );

    /// <summary>The inputs whose gradients are in the reference.</summary>
    private static int[] Wanted(ReferenceCase reference) =>
        [.. Enumerable.Range(0, reference.All("in").Length).Where(i => reference.Find($"grad_in{i}") is not null)];

    /// <summary>The sum of all outputs times their cotangents.</summary>
    private static Tensor Weighted(ReferenceCase reference, Tensor[] outputs)
    {
        Tensor? total = null;
        for (var i = 0; i < outputs.Length; i++)
        {
            if (reference.Find($"cot{i}") is not { } cotangent)
                continue;
            var product = Op("Mul", outputs[i], cotangent.ToTensor());
            var sum = Op("Sum", product, Ints([.. Enumerable.Range(0, cotangent.Shape.Length)]));
            total = total is null ? sum : Op("AddV2", total, sum);
        }
        return total!;
    }

    private static void CheckOutputs(ReferenceCase reference, Tensor[] outputs)
    {
        var expected = reference.All("out");
        Assert.That(outputs, Has.Length.GreaterThanOrEqualTo(expected.Length));
        for (var i = 0; i < expected.Length; i++)
            Closeness.Check(reference, $"output {i}", outputs[i], expected[i]);
    }
}
