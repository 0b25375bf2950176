using Tensorflow.Engine;
using Tensorflow.Keras.Layers;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests;

/// <summary>
/// An LSTM under a tape that is used once is a single operation; under a persistent tape it is composed of steps. Both
/// give the same outputs and gradients.
/// </summary>
public class LstmSequenceTests
{
    [Test]
    public void One_operation_gives_what_its_steps_give(
        [Values(1, 5, 21)] int rows,
        [Values(8, 19)] int units,
        [Values] bool sequences,
        [Values] bool backwards,
        [Values] bool bias
    )
    {
        var layer = (LSTM)
            keras.layers.LSTM(units, use_bias: bias, return_sequences: sequences, go_backwards: backwards);
        var x = Uniform(1, rows, 6, 3);
        _ = layer.Apply(x);
        foreach (var variable in layer.TrainableVariables)
            variable.assign(Uniform(7, variable.shape.dims));
        AssertSame(layer, [x]);
    }

    [Test]
    public void States_given_and_returned_take_part()
    {
        var layer = (LSTM)keras.layers.LSTM(9, return_sequences: true, return_state: true);
        var x = Uniform(2, 4, 5, 3);
        _ = layer.Apply(x);
        AssertSame(layer, [x, Uniform(3, 4, 9), Uniform(4, 4, 9)]);
    }

    [Test]
    public void The_number_of_threads_does_not_matter()
    {
        var layer = (LSTM)keras.layers.LSTM(16, return_sequences: true);
        var x = Uniform(5, 37, 6, 3);
        _ = layer.Apply(x);
        var threads = Torch.ThreadCount;
        try
        {
            Torch.ThreadCount = 1;
            var alone = layer.Apply(x).Single.ToArray<float>();
            Torch.ThreadCount = 3;
            Assert.That(layer.Apply(x).Single.ToArray<float>(), Is.EqualTo(alone));
        }
        finally
        {
            Torch.ThreadCount = threads;
        }
    }

    [Test]
    public void Gates_saturate_and_let_nothing_through_that_is_not_a_number()
    {
        float[] arguments = [-1000, -87.5f, -20, -1, -1e-6f, 0, 0.5f, 3, 17, 88, 1000, float.NaN];
        foreach (var x in arguments)
        {
            var exact = (float)(1 / (1 + Math.Exp(-(double)x)));
            Assert.That(
                default(Sigmoid).Invoke(x),
                Is.EqualTo(exact).Within(2e-7).Percent.Or.EqualTo(exact).Within(1e-7)
            );
        }
    }

    private static void AssertSame(LSTM layer, Tensor[] inputs)
    {
        var once = Run(layer, inputs, persistent: false);
        var stepwise = Run(layer, inputs, persistent: true);
        Assert.That(once, Has.Length.EqualTo(stepwise.Length));
        for (var i = 0; i < once.Length; i++)
            Assert.That(once[i], Is.EqualTo(stepwise[i]).Within(2e-5f), $"result {i}");
    }

    /// <summary>The outputs, and the gradients by inputs and weights.</summary>
    private static float[][] Run(LSTM layer, Tensor[] inputs, bool persistent)
    {
        using var tape = tf.GradientTape(persistent: persistent);
        foreach (var input in inputs)
            tape.watch(input);
        Tensor[] outputs =
        [
            .. layer.Apply(new Tensors(inputs[0]), inputs.Length > 1 ? new Tensors(inputs[1..]) : null),
        ];
        var loss = outputs
            .Select((output, i) => tf.reduce_sum(output * Uniform(10 + i, output.shape.dims)))
            .Aggregate((a, b) => a + b);
        Tensor[] sources = [.. inputs, .. layer.TrainableVariables.Select(v => v.Handle)];
        var gradients = tf.Runner.TFE_TapeGradient(tape.GetTapeSet().Peek(), [loss], sources, null!, sources, null!);
        return [.. outputs.Concat(gradients).Select(t => t.ToArray<float>())];
    }

    private static Tensor Uniform(int seed, params long[] sizes)
    {
        var random = new Random(seed);
        var count = (int)sizes.Aggregate(1L, (product, size) => product * size);
        var values = Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f).ToArray();
        return tf.constant(values, shape: new Shape(sizes));
    }
}
