using Matex.Transparent.Placements;

namespace Matex.Transparent.Tests.Placements.Proof;

/// <summary>What each rank holds of a whole value, and the whole value from what each rank holds.</summary>
internal static class Splitting
{
    public static NdArray[] Split(NdArray whole, Placement placement, int ranks, Random random)
    {
        var partition = new RowPartition(Math.Max(placement.Rows, 1), ranks);
        return placement.Kind switch
        {
            PlacementKind.Replicate => Of(ranks, _ => whole),
            PlacementKind.Shard => Of(ranks, rank => Rows(whole, placement, partition, rank)),
            PlacementKind.Shape => Of(ranks, rank => LocalShape(whole, placement, partition, rank)),
            PlacementKind.Partial when placement.IsRowCount => Of(
                ranks,
                rank => whole.Map(value => value / placement.Rows * partition.Computed(rank).Count)
            ),
            _ => Terms(whole, placement, partition, random),
        };
    }

    /// <summary>The whole value; null, with the reason, when the ranks do not hold what the placement says.</summary>
    public static NdArray? Combine(
        NdArray[] parts,
        Placement placement,
        NdArray expected,
        out string problem,
        double tolerance = 1e-9
    )
    {
        var partition = new RowPartition(Math.Max(placement.Rows, 1), parts.Length);
        var owners = Enumerable.Range(0, parts.Length).Where(rank => !partition.IsPhantom(rank)).ToArray();
        problem = "";
        switch (placement.Kind)
        {
            case PlacementKind.Replicate:
                problem = Array.TrueForAll(parts, part => part.IsClose(expected, tolerance))
                    ? ""
                    : "not the same on all ranks";
                return parts[0];
            case PlacementKind.Shard:
                foreach (var rank in Enumerable.Range(0, parts.Length))
                {
                    var length = partition.Computed(rank).Count * placement.Multiple;
                    if (placement.Multiple > 0 && parts[rank].Shape[placement.Dimension] != length)
                    {
                        problem = $"rank {rank} has {parts[rank].Shape[placement.Dimension]} rows instead of {length}";
                    }
                }
                return NdArray.Concatenate([.. owners.Select(rank => parts[rank])], placement.Dimension);
            case PlacementKind.Shape:
                foreach (var rank in Enumerable.Range(0, parts.Length))
                {
                    var local = LocalShape(expected, placement, partition, rank);
                    problem = parts[rank].IsClose(local)
                        ? problem
                        : $"rank {rank} has the shape {parts[rank]} instead of {local}";
                }
                return expected;
            default:
                if (placement.IsRowCount)
                {
                    var counts = Split(expected, placement, parts.Length, new Random(0));
                    problem = counts.Zip(parts).All(pair => pair.First.IsClose(pair.Second, tolerance))
                        ? ""
                        : "not proportional to rows";
                }
                return Reduce([.. owners.Select(rank => (parts[rank], partition.Weight(rank)))], placement.Reduction);
        }
    }

    /// <summary>A target shape in which the element of the sharded dimension becomes the rank's own.</summary>
    public static NdArray LocalShape(NdArray shape, Placement target, RowPartition partition, int rank)
    {
        var data = (double[])shape.Data.Clone();
        if (data[target.Dimension] >= 0)
        {
            data[target.Dimension] =
                target.Multiple > 0
                    ? target.Multiple * partition.Computed(rank).Count
                    : data[target.Dimension] / partition.Rows * partition.Computed(rank).Count;
        }
        return new(shape.Shape, data);
    }

    public static NdArray Rows(
        NdArray whole,
        Placement placement,
        RowPartition partition,
        int rank,
        int? dimension = null
    )
    {
        var (start, count) = partition.Computed(rank);
        return whole.Take(
            dimension ?? placement.Dimension,
            (int)(start * placement.Multiple),
            (int)(count * placement.Multiple)
        );
    }

    private static NdArray Reduce((NdArray Value, double Weight)[] terms, Reduction reduction)
    {
        var mean = terms.Select(static term => term.Value.Map(value => value * term.Weight));
        var values = reduction == Reduction.Mean ? mean : terms.Select(static term => term.Value);
        return values.Aggregate((a, b) => a.Zip(b, (x, y) => Combine(reduction, x, y)));
    }

    private static double Combine(Reduction reduction, double a, double b) =>
        reduction switch
        {
            Reduction.Max => Math.Max(a, b),
            Reduction.Min => Math.Min(a, b),
            Reduction.Prod => a * b,
            Reduction.All => a != 0 && b != 0 ? 1 : 0,
            Reduction.Any => a != 0 || b != 0 ? 1 : 0,
            _ => a + b,
        };

    /// <summary>Random terms, the last rank with rows having what is missing.</summary>
    private static NdArray[] Terms(NdArray whole, Placement placement, RowPartition partition, Random random)
    {
        var last = Enumerable.Range(0, partition.Ranks).Last(rank => !partition.IsPhantom(rank));
        var terms = Of(partition.Ranks, _ => whole.Map(_ => random.Next(-8, 9) / 4.0));
        double Weight(int rank) => placement.Reduction == Reduction.Mean ? partition.Weight(rank) : 1;
        if (placement.Reduction is Reduction.Max or Reduction.Min)
        {
            var sign = placement.Reduction == Reduction.Max ? -1 : 1;
            terms = Of(
                partition.Ranks,
                rank => whole.Map(value => rank == last ? value : value + sign * random.Next(5))
            );
        }
        else
        {
            var others = Enumerable.Range(0, last).Where(rank => !partition.IsPhantom(rank)).ToArray();
            terms[last] = whole;
            foreach (var rank in others)
            {
                terms[last] = terms[last].Zip(terms[rank], (a, b) => a - b * Weight(rank));
            }
            terms[last] = terms[last].Map(value => value / Weight(last));
        }
        return terms;
    }

    private static NdArray[] Of(int ranks, Func<int, NdArray> value) => [.. Enumerable.Range(0, ranks).Select(value)];
}
