using Tensorflow.Gradients;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Operations;

/// <summary>Gradients agree with central differences, for operations that the TensorFlow reference does not hold.</summary>
public partial class GradientCheckTests
{
    private const double Step = 1e-5;

    private static IEnumerable<TestCaseData> Cases() =>
        Functions.Select((f, i) => new TestCaseData(i).SetArgDisplayNames(f.Name));

    [TestCaseSource(nameof(Cases))]
    public void Gradient_is_the_limit_of_differences(int index)
    {
        var (_, shapes, function) = Functions[index];
        double[][] points = [.. shapes.Select((s, i) => Point(s, i))];
        var inputs = points.Select((p, i) => constant_op.constant(p, shape: new Shape(shapes[i]))).ToArray();
        using var tape = new GradientTape();
        tape.PushTape(persistent: true);
        foreach (var input in inputs)
            tape.watch(input);
        var total = Weighted(function(inputs));
        tape.stop_recording();
        for (var i = 0; i < inputs.Length; i++)
        {
            var gradient = tape.gradient(total, inputs[i]).ToArray<double>();
            for (var j = 0; j < points[i].Length; j++)
            {
                var expected = (Shifted(i, j, Step) - Shifted(i, j, -Step)) / (2 * Step);
                Assert.That(
                    gradient[j],
                    Is.EqualTo(expected).Within(1e-5 * (1 + Math.Abs(expected))),
                    $"input {i}, element {j}"
                );
            }
        }

        double Shifted(int input, int element, double by)
        {
            var moved = points.Select(p => (double[])p.Clone()).ToArray();
            moved[input][element] += by;
            return (double)Weighted(
                function([.. moved.Select((p, i) => constant_op.constant(p, shape: new Shape(shapes[i])))])
            );
        }
    }

    /// <summary>Distinct values between 0.5 and 1.5, away from the places where functions bend.</summary>
    private static double[] Point(long[] shape, int number)
    {
        var random = new Random(7 + number);
        var count = (int)shape.Aggregate(1L, (a, b) => a * b);
        return [.. Enumerable.Range(0, count).Select(_ => 0.5 + random.NextDouble())];
    }

    /// <summary>A sum of the elements with different weights, so that no two are mixed up unnoticed.</summary>
    private static Tensor Weighted(Tensor result)
    {
        double[] weights = [.. Enumerable.Range(0, (int)result.shape.size).Select(i => 0.3 + (i * 0.7 % 1.9))];
        var flat = Op("Reshape", result, Ints(-1));
        return Op("Sum", Op("Mul", flat, constant_op.constant(weights)), Ints(0));
    }

    private static Tensor Conv(Tensor input, Tensor filter, string padding, int stride) =>
        With("Conv2D", new { strides = new[] { 1, stride, stride, 1 }, padding }, input, filter);

    private static Tensor Op(string type, params object[] inputs) =>
        tf.Context.ExecuteOp(type, null!, new ExecuteOpArgs(inputs)).First();

    private static Tensor With(string type, object attributes, params object[] inputs) =>
        tf.Context.ExecuteOp(type, null!, new ExecuteOpArgs(inputs).SetAttributes(attributes)).First();

    private static Tensor Number(double value) => constant_op.constant(value);

    private static Tensor Int(int value) => constant_op.constant(value);

    private static Tensor Ints(params int[] values) => constant_op.constant(values);

    private static Tensor Rows(params int[] values) => constant_op.constant(values, shape: new Shape(values.Length, 1));

    private static Tensor Pairs(params int[] values) =>
        constant_op.constant(values, shape: new Shape(values.Length / 2, 2));
}
