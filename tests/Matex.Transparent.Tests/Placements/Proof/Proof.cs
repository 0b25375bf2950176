using CsCheck;
using Matex.Transparent.Placements;

namespace Matex.Transparent.Tests.Placements.Proof;

/// <summary>
/// The proof of a rule: the inputs are split as their placements say, every rank runs the operation on its part as the
/// rule says, the outputs are combined as the rule says, and that is what the operation computes from the whole inputs.
/// </summary>
internal static class Proof
{
    public const int Samples = 300;

    /// <summary>Checks random cases of an operation, and that the rule keeps some of them split.</summary>
    public static void Holds(Func<Random, OperationCase> generate, int samples = Samples)
    {
        var split = 0;
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var operation = generate(random);
                var ranks = random.Next(1, 6);
                if (!RandomPlacements.Assign(operation, random))
                {
                    return;
                }
                var outcome = PlacementRules.Propagate(operation);
                if (!outcome.IsRefused)
                {
                    Check(operation, outcome, ranks, random);
                }
                if (!outcome.IsRefused && outcome.Outputs.Any(static output => !output.Placement.IsReplicate))
                {
                    Interlocked.Increment(ref split);
                }
            },
            iter: samples,
            threads: 1
        );
        Assert.That(split, Is.GreaterThan(samples / 50), "the rule hardly ever keeps a value split");
    }

    /// <exception cref="AssertionException">The rule is wrong.</exception>
    public static void Check(OperationCase operation, Outcome outcome, int ranks, Random random)
    {
        var locals = Locals(operation, outcome, ranks, random);
        var results = Enumerable.Range(0, ranks).Select(rank => Run(operation, outcome, locals, rank)).ToArray();
        for (var i = 0; i < operation.OutputCount; i++)
        {
            var placement = outcome.Outputs[i].Placement;
            var parts = results.Select(result => result[i]).ToArray();
            var whole = Splitting.Combine(parts, placement, operation.Outputs[i], out var problem, operation.Tolerance);
            if (problem != "" || whole is null || !whole.IsClose(operation.Outputs[i], operation.Tolerance))
            {
                throw new AssertionException(
                    $"{operation} on {ranks} ranks, adjusted {string.Join(", ", outcome.Inputs)}: output {i} as {placement} is "
                        + $"{whole} instead of {operation.Outputs[i]} {problem}"
                );
            }
        }
    }

    private static NdArray[] Run(OperationCase operation, Outcome outcome, NdArray[][] locals, int rank)
    {
        NdArray[] inputs = [.. locals.Select(input => input[rank])];
        try
        {
            return operation.Run(inputs);
        }
        catch (Exception exception) when (exception is AssertionException or IndexOutOfRangeException)
        {
            throw new AssertionException(
                $"{operation}, adjusted {string.Join(", ", outcome.Inputs)}, does not run on rank {rank} with "
                    + $"{string.Join("; ", (object[])inputs)}: {exception.Message}"
            );
        }
    }

    private static NdArray[][] Locals(OperationCase operation, Outcome outcome, int ranks, Random random)
    {
        var rows = operation.Placements.First(static placement => !placement.IsReplicate).Rows;
        var partition = new RowPartition(rows, ranks);
        var locals = new NdArray[operation.InputCount][];
        for (var i = 0; i < operation.InputCount; i++)
        {
            var (whole, own) = (operation.Inputs[i], operation.Placements[i]);
            var parts = Splitting.Split(whole, own, ranks, random);
            for (var rank = 0; rank < ranks; rank++)
            {
                parts[rank] = outcome.Inputs[i] switch
                {
                    Adjust.MakeWhole => whole,
                    Adjust.DivideBySize => whole.Map(value => value / partition.Contributors),
                    Adjust.TakeRows => Taken(operation, outcome, i, partition, rank),
                    Adjust.LocalShape when own.IsReplicate => Splitting.LocalShape(
                        whole,
                        outcome.Outputs[0].Placement,
                        partition,
                        rank
                    ),
                    _ => parts[rank],
                };
            }
            locals[i] = parts;
        }
        return locals;
    }

    private static NdArray Taken(OperationCase operation, Outcome outcome, int input, RowPartition partition, int rank)
    {
        var dimension = outcome.TakeRowsDimension[input];
        var multiple = operation.Inputs[input].Shape[dimension] / partition.Rows;
        return Splitting.Rows(
            operation.Inputs[input],
            Placement.Shard(dimension, partition.Rows, multiple),
            partition,
            rank
        );
    }
}
