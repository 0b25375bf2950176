using Matex.Transparent.Placements;
using Matex.Transparent.Tests.Placements.Proof;
using Tensorflow.Reference.Tests.Operations;
using static Tensorflow.Binding;

namespace Tensorflow.Reference.Tests.Placements;

/// <summary>
/// The rules of the LSTM that is one operation, of which TensorFlow and so the reference has none: rows on several ranks, and
/// what they give combined, are what the whole gives. In the derivative of the weights the parts are summed.
/// </summary>
public class RecurrentPlacementTests
{
    private const int Steps = 4;
    private const int Features = 3;
    private const int Units = 5;

    [Test]
    public void Sequences_go_forward_row_by_row(
        [Values(1, 2, 7)] int rows,
        [Values] bool sequences,
        [Values] bool backwards,
        [Values] bool states
    )
    {
        var call = new RecordedCall(
            "LSTMSequence",
            Inputs(rows, states),
            new { return_sequences = sequences, go_backwards = backwards }
        );
        var batch = Placement.Shard(0, rows);
        Prove(call, [batch, default, default, default, .. states ? [batch, batch] : Array.Empty<Placement>()]);
        ProveAtRandom(call);
    }

    [Test]
    public void Derivatives_go_backward_row_by_row(
        [Values(1, 2, 7)] int rows,
        [Values] bool sequences,
        [Values] bool backwards
    )
    {
        var inputs = Inputs(rows, states: true);
        var outputs = Call.Ops("LSTMSequence", inputs, new { return_sequences = sequences, go_backwards = backwards });
        var call = new RecordedCall(
            "LSTMSequenceGrad",
            [
                .. inputs[..3],
                .. outputs[3..],
                Noise([.. outputs[0].shape.dims]),
                Noise(rows, Units),
                Noise(rows, Units),
            ],
            new
            {
                has_sequence = sequences,
                has_x_backprop = true,
                go_backwards = backwards,
            }
        );
        var (batch, byStep) = (Placement.Shard(0, rows), Placement.Shard(1, rows));
        Prove(call, [batch, default, default, byStep, byStep, byStep, byStep, batch, batch, batch]);
        ProveAtRandom(call);
    }

    private static void Prove(RecordedCall call, Placement[] placements)
    {
        var operation = call.ToCase();
        operation.Placements = placements;
        var outcome = PlacementRules.Propagate(operation);
        Assert.That(outcome.IsRefused, Is.False, outcome.Refusal);
        Assert.That(outcome.Outputs.Count(o => o.Placement.IsReplicate), Is.Zero, "every output is of the batch");
        for (var ranks = 1; ranks <= 4; ranks++)
            Proof.Check(operation, outcome, ranks, new System.Random(ranks));
    }

    private static void ProveAtRandom(RecordedCall call)
    {
        var random = new System.Random(1);
        for (var sample = 0; sample < 40; sample++)
        {
            var operation = call.ToCase();
            if (!RandomPlacements.Assign(operation, random))
                continue;
            var outcome = PlacementRules.Propagate(operation);
            if (!outcome.IsRefused)
                Proof.Check(operation, outcome, random.Next(1, 6), random);
        }
    }

    // The attribute N counts the states, which are a list.
    private static object[] Inputs(int rows, bool states) =>
        [
            Noise(rows, Steps, Features),
            Noise(Features, 4 * Units),
            Noise(Units, 4 * Units),
            Noise(4 * Units),
            states ? new[] { Noise(rows, Units), Noise(rows, Units) } : Array.Empty<Tensor>(),
        ];

    private static Tensor Noise(params long[] sizes)
    {
        var random = new System.Random((int)sizes.Sum());
        var values = Enumerable
            .Range(0, (int)sizes.Aggregate(1L, (a, b) => a * b))
            .Select(_ => random.NextSingle() - 0.5f);
        return tf.constant(values.ToArray(), shape: new Shape(sizes));
    }
}
