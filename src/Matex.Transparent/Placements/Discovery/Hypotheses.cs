namespace Matex.Transparent.Placements.Discovery;

/// <summary>Where an output may be, as far as the experiments so far allow.</summary>
internal sealed class Hypotheses
{
    private static readonly Reduction[] Reductions =
    [
        Reduction.Sum,
        Reduction.Mean,
        Reduction.Max,
        Reduction.Min,
        Reduction.Prod,
    ];

    private readonly List<Placement> candidates = [Placement.Replicate];

    public Hypotheses(HostValue whole, long rows)
    {
        for (var d = 0; d < whole.Shape.Length; d++)
        {
            if (whole.Shape[d] > 0 && whole.Shape[d] % rows == 0)
            {
                candidates.Add(Placement.Shard(d, rows, whole.Shape[d] / rows));
            }
        }
        candidates.AddRange(Reductions.Select(reduction => Placement.Partial(reduction, rows)));
    }

    /// <summary>The simplest placement that no experiment has ruled out; null when there is none.</summary>
    public Placement? Simplest => candidates.Count > 0 ? candidates[0] : null;

    /// <summary>Drops the placements by which the parts would not combine to the whole.</summary>
    public void Test(HostValue whole, HostValue[] parts, long[] rows) =>
        candidates.RemoveAll(candidate => !Holds(candidate, whole, parts, rows));

    private static bool Holds(Placement candidate, HostValue whole, HostValue[] parts, long[] rows) =>
        candidate.Kind switch
        {
            PlacementKind.Replicate => Array.TrueForAll(parts, part => part.IsClose(whole)),
            PlacementKind.Shard => AreSlices(candidate, whole, parts, rows),
            _ => Array.TrueForAll(parts, part => part.Shape.AsSpan().SequenceEqual(whole.Shape))
                && Combined(candidate.Reduction, whole, parts, rows).IsClose(whole),
        };

    private static bool AreSlices(Placement shard, HostValue whole, HostValue[] parts, long[] rows)
    {
        var start = 0L;
        for (var i = 0; i < parts.Length; i++)
        {
            var count = rows[i] * shard.Multiple;
            if (!parts[i].IsClose(whole.Take(shard.Dimension, start, count)))
            {
                return false;
            }
            start += count;
        }
        return true;
    }

    private static HostValue Combined(Reduction reduction, HostValue whole, HostValue[] parts, long[] rows)
    {
        var result = (double[])parts[0].Elements.Clone();
        for (var i = 0; i < result.Length; i++)
        {
            result[i] *= reduction == Reduction.Mean ? (double)rows[0] / rows.Sum() : 1;
            for (var p = 1; p < parts.Length; p++)
            {
                var term = parts[p].Elements[i];
                result[i] = reduction switch
                {
                    Reduction.Sum => result[i] + term,
                    Reduction.Mean => result[i] + term * rows[p] / rows.Sum(),
                    Reduction.Max => Math.Max(result[i], term),
                    Reduction.Min => Math.Min(result[i], term),
                    _ => result[i] * term,
                };
            }
        }
        return whole with { Elements = result };
    }
}
