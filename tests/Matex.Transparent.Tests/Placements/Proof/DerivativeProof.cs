using CsCheck;
using Matex.Transparent.Placements;

namespace Matex.Transparent.Tests.Placements.Proof;

/// <summary>
/// The proof of <see cref="Derivatives"/>: random programs are run whole and on ranks, operation by operation as the rules
/// say, with a derivative in a random direction of the trainable values carried along. Each rank differentiates its own
/// part only; combined as the state of the result says, that is the derivative of the whole program.
/// </summary>
internal sealed class DerivativeProof
{
    private const int Operations = 14;
    private const double Step = 1e-4;

    private static readonly Dictionary<string, Kernel> Kernels = new()
    {
        ["Neg"] = ElementwiseKernels.Unary(static x => -x),
        ["Square"] = ElementwiseKernels.Unary(static x => x * x),
        ["Tanh"] = ElementwiseKernels.Unary(Math.Tanh),
        ["Identity"] = ElementwiseKernels.Unary(static x => x),
        ["StopGradient"] = ElementwiseKernels.Unary(static x => x),
        ["AddV2"] = ElementwiseKernels.Binary(static (x, y) => x + y),
        ["Sub"] = ElementwiseKernels.Binary(static (x, y) => x - y),
        ["Mul"] = ElementwiseKernels.Binary(static (x, y) => x * y),
        ["RealDiv"] = ElementwiseKernels.Binary(static (x, y) => x / y),
        ["SquaredDifference"] = ElementwiseKernels.Binary(static (x, y) => (x - y) * (x - y)),
        ["MatMul"] = ContractionKernels.MatMul,
        ["Sum"] = ReductionKernels.Of(static values => values.Sum()),
        ["Mean"] = ReductionKernels.Of(static values => values.Average()),
        ["L2Loss"] = ReductionKernels.L2Loss,
        ["Size"] = ShapeKernels.SizeOf,
    };

    /// <summary>With the derivatives of whole values exchanged on the way back, nothing linear in the rows is refused.</summary>
    [Test]
    public void SynchronisedRanksDifferentiateTheWholeProgram()
    {
        var mixed = 0;
        Gen.Int.Sample(
            seed =>
            {
                var program = new Program(new Random(seed), synchronised: true);
                for (var i = 0; i < Operations; i++)
                {
                    if (program.Extend() is { State.Live: true } result)
                    {
                        program.Verify(result);
                    }
                }
                mixed += program.Mixed;
            },
            iter: 1000,
            threads: 1
        );
        Assert.That(mixed, Is.GreaterThan(300), "hardly any program mixed whole values with rows");
    }

    [Test]
    public void RanksTogetherDifferentiateTheWholeProgram()
    {
        var (combined, kinds) = (0, new HashSet<ValueState>());
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var program = new Program(random);
                for (var i = 0; i < Operations; i++)
                {
                    if (program.Extend() is { State.Live: true } result && program.Verify(result))
                    {
                        combined++;
                        kinds.Add(result.State with { Placement = result.State.Placement with { } });
                    }
                }
            },
            iter: 2000,
            threads: 1
        );
        Assert.That(combined, Is.GreaterThan(1000), "hardly any program had a derivative to compare");
        var states = kinds
            .Select(static state => (state.Placement.Kind, state.Placement.Reduction, state.Origin))
            .ToHashSet();
        Assert.That(
            states,
            Is.SupersetOf(
                new (PlacementKind, Reduction, Reduction?)[]
                {
                    (PlacementKind.Partial, Reduction.Mean, null),
                    (PlacementKind.Partial, Reduction.Sum, null),
                    (PlacementKind.Replicate, Reduction.Sum, Reduction.Mean),
                    (PlacementKind.Replicate, Reduction.Sum, Reduction.Sum),
                    (PlacementKind.Replicate, Reduction.Sum, null),
                }
            )
        );
    }

    /// <summary>A value and its derivative.</summary>
    private sealed record Dual(NdArray Value, NdArray Slope)
    {
        public Dual Map(Func<NdArray, NdArray> linear) => new(linear(Value), linear(Slope));
    }

    /// <summary>A value of the whole program, and what each rank holds of it.</summary>
    private sealed record Tracked(Dual Whole, Dual[] Local, ValueState State, string Text);

    private sealed class Program
    {
        private readonly Random random;
        private readonly RowPartition partition;
        private readonly List<Tracked> values = [];

        private readonly bool synchronised;

        public Program(Random random, bool synchronised = false)
        {
            this.random = random;
            this.synchronised = synchronised;
            partition = new(random.Next(1, 7), random.Next(1, 6));
            var rows = (int)partition.Rows;
            Add(random.Array(rows, 3), Placement.Shard(0, rows), "x");
            Add(random.Array(rows), Placement.Shard(0, rows), "y");
            Add(random.Array(3), Placement.Replicate, "v", live: true);
            Add(random.Array(3, 2), Placement.Replicate, "w", live: true);
            Add(random.Array(), Placement.Replicate, "b", live: true);
            Add(random.Array(), Placement.Replicate, "c");
            Add(random.Array(rows, 1), Placement.Shard(0, rows), "z");
            // A hidden layer, and a loss of each kind, so that programs get somewhere in few operations.
            Apply("MatMul", values[0], values[3]);
            Apply("Mul", values[1], values[4]);
            Apply("Tanh", values[^2]);
            Apply("Sum", values[^1], Constant(NdArray.Vector(0, 1)));
            Apply("Mean", values[^2], Constant(NdArray.Vector(0, 1)));
        }

        /// <summary>Operations that only synchronised derivatives allow.</summary>
        public int Mixed { get; private set; }

        /// <summary>Applies a random operation to random values; null when it is refused or does not fit.</summary>
        public Tracked? Extend()
        {
            var type = Kernels.Keys.ElementAt(random.Next(Kernels.Count));
            var binary = type is "AddV2" or "Sub" or "Mul" or "RealDiv" or "SquaredDifference" or "MatMul";
            Tracked[] inputs = [.. Enumerable.Range(0, binary ? 2 : 1).Select(_ => values[random.Next(values.Count)])];
            if (type is "Sum" or "Mean")
            {
                inputs = [inputs[0], Constant(NdArray.Vector(random.Axes(inputs[0].Whole.Value.Rank)))];
            }
            return Fits(type, inputs) ? Apply(type, inputs) : null;
        }

        private Tracked? Apply(string type, params Tracked[] inputs)
        {
            var operation = new OperationCase(
                type,
                Kernels[type],
                [.. inputs.Select(static input => input.Whole.Value)]
            )
            {
                States = [.. inputs.Select(static input => input.State)],
            }.Constant(type is "Sum" or "Mean" ? [1] : []);
            if (PlacementRules.Propagate(operation).Synchronises is not null)
            {
                Mixed++;
                if (!synchronised)
                {
                    return null;
                }
            }
            operation.Synchronises = synchronised;
            var outcome = PlacementRules.Propagate(operation);
            if (outcome.IsRefused)
            {
                return null;
            }
            var differentiable = Differentiability.Of(operation);
            var whole = Run(operation, [.. inputs.Select(static input => input.Whole)], differentiable);
            var locals = Enumerable
                .Range(0, partition.Ranks)
                .Select(rank =>
                    Run(operation, [.. inputs.Select((input, i) => Adjusted(input, outcome, i, rank))], differentiable)
                );
            var text = $"{type}({string.Join(", ", inputs.Select(static input => input.Text))})";
            var result = new Tracked(whole, [.. locals], outcome.Outputs[0], text);
            if (whole.Value.Data.All(static value => Math.Abs(value) < 30))
            {
                values.Add(result);
            }
            return result;
        }

        /// <summary>Compares the derivative of a result with what its ranks have of it.</summary>
        /// <returns>False when the result is a shard, whose derivative is a sum that another operation takes.</returns>
        public bool Verify(Tracked result)
        {
            var (placement, _, origin) = result.State;
            if (placement.IsShard || (placement.IsPartial && !placement.IsLinearPartial))
            {
                return false;
            }
            Placement combining =
                placement.IsPartial ? placement
                : origin is { } reduction ? Placement.Partial(reduction, partition.Rows)
                : Placement.Replicate;
            var slopes = result.Local.Select(static local => local.Slope).ToArray();
            var slope = Splitting.Combine(slopes, combining, result.Whole.Slope, out _)!;
            var scale = 1 + result.Whole.Slope.Data.Concat(slopes.SelectMany(static local => local.Data)).Max(Math.Abs);
            var error = slope.Zip(result.Whole.Slope, static (a, b) => Math.Abs(a - b)).Data.Max();
            if (error > 1e-4 * scale)
            {
                throw new AssertionException(
                    $"{result.Text} with {partition}: derivative as {result.State} is {slope} instead of {result.Whole.Slope}"
                );
            }
            return true;
        }

        private static bool Fits(string type, Tracked[] inputs)
        {
            var (a, b) = (inputs[0].Whole.Value, inputs[^1].Whole.Value);
            return type switch
            {
                "MatMul" => a.Rank == 2 && b.Rank == 2 && a.Shape[1] == b.Shape[0],
                "RealDiv"
                    when inputs[1]
                        .Local.Append(inputs[1].Whole)
                        .Any(static part => part.Value.Data.Any(static value => Math.Abs(value) < 0.3)) => false,
                "AddV2" or "Sub" or "Mul" or "RealDiv" or "SquaredDifference" => a
                    .Shape.Reverse()
                    .Zip(b.Shape.Reverse())
                    .All(static pair => pair.First == pair.Second || pair.First == 1 || pair.Second == 1),
                _ => true,
            };
        }

        private static Dual Run(OperationCase operation, Dual[] inputs, bool differentiable)
        {
            NdArray At(double step) =>
                operation.Run([
                    .. inputs.Select(input => input.Value.Zip(input.Slope, (value, slope) => value + step * slope)),
                ])[0];
            var value = At(0);
            var slope = differentiable
                ? At(Step).Zip(At(-Step), static (after, before) => (after - before) / (2 * Step))
                : value.Map(static _ => 0);
            return new(value, slope);
        }

        private Dual Adjusted(Tracked input, Outcome outcome, int index, int rank) =>
            outcome.Inputs[index] switch
            {
                Adjust.MakeWhole when synchronised => input.Whole,
                // The value is everybody's, the derivative this rank's own.
                Adjust.MakeWhole when input.State.Placement.IsPartial => new(
                    input.Whole.Value,
                    input.Local[rank].Slope
                ),
                // Nobody differentiates through other ranks' rows.
                Adjust.MakeWhole => new(input.Whole.Value, input.Whole.Slope.Map(static _ => 0)),
                Adjust.DivideBySize => input
                    .Local[rank]
                    .Map(array => array.Map(value => value / partition.Contributors)),
                Adjust.TakeRows => input
                    .Local[rank]
                    .Map(array =>
                        Splitting.Rows(
                            array,
                            Placement.Shard(0, partition.Rows),
                            partition,
                            rank,
                            outcome.TakeRowsDimension[index]
                        )
                    ),
                _ => input.Local[rank],
            };

        private void Add(NdArray value, Placement placement, string name, bool live = false)
        {
            var slope = live ? random.Array(value.Shape) : value.Map(static _ => 0);
            Dual Part(int rank) =>
                new(
                    Splitting.Split(value, placement, partition.Ranks, random)[rank],
                    Splitting.Split(slope, placement, partition.Ranks, random)[rank]
                );
            values.Add(
                new(
                    new(value, slope),
                    [.. Enumerable.Range(0, partition.Ranks).Select(Part)],
                    new(placement, live),
                    name
                )
            );
        }

        private Tracked Constant(NdArray value)
        {
            var dual = new Dual(value, value.Map(static _ => 0));
            return new(dual, [.. Enumerable.Repeat(dual, partition.Ranks)], Placement.Replicate, "axes");
        }
    }
}
