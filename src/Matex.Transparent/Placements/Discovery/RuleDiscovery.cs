namespace Matex.Transparent.Placements.Discovery;

/// <summary>
/// Finds the rule of an operation by experiment (<c>MATEX_RULES=discover</c>), as EasyDist's ShardCombine does: the
/// operation is run on pieces of its inputs, on the given values and on perturbed ones, with different cuts; a placement
/// of the outputs by which the pieces always combine to the whole is its rule.
/// </summary>
internal static class RuleDiscovery
{
    private const int Rounds = 4;

    /// <summary>Runs the operation; null when it fails on these inputs.</summary>
    internal delegate HostValue[]? Run(HostValue[] inputs);

    /// <summary>Where the outputs are when the inputs are where the call says; null when pieces do not combine.</summary>
    /// <param name="call">An operation without a rule, whose distributed inputs are shards.</param>
    /// <param name="inputs">The whole inputs.</param>
    /// <param name="run">Runs it on other inputs.</param>
    public static Placement[]? Find(IOperationCall call, HostValue[] inputs, Run run)
    {
        if (Rows(call) is not { } rows)
        {
            return null;
        }
        // A seed of its own, so that the program's random numbers are not used up.
        var random = new Random(1);
        Hypotheses[]? hypotheses = null;
        for (var round = 0; round < Rounds; round++)
        {
            var values = round == 0 ? inputs : Array.ConvertAll(inputs, input => input.Perturbed(random));
            if (run(values) is not { } whole)
            {
                return null;
            }
            hypotheses ??= Array.ConvertAll(whole, output => new Hypotheses(output, rows));
            var cut = Cut(rows, round);
            var parts = new HostValue[cut.Length][];
            for (var piece = 0; piece < cut.Length; piece++)
            {
                if (run(Piece(call, values, cut, piece)) is not { } part)
                {
                    return null;
                }
                parts[piece] = part;
            }
            for (var output = 0; output < whole.Length; output++)
            {
                hypotheses[output].Test(whole[output], Array.ConvertAll(parts, part => part[output]), cut);
            }
        }
        var found = Array.ConvertAll(hypotheses!, static output => output.Simplest);
        return Array.TrueForAll(found, static placement => placement is not null)
            ? Array.ConvertAll(found, static placement => placement!.Value)
            : null;
    }

    /// <summary>The rows of the batch; null when the inputs are not all shards of one batch, or when it cannot be cut.</summary>
    private static long? Rows(IOperationCall call)
    {
        long? rows = null;
        for (var i = 0; i < call.InputCount; i++)
        {
            var placement = call.State(i).Placement;
            if (placement.IsReplicate)
            {
                continue;
            }
            if (!placement.IsShard || placement.GlobalLength < 0 || (rows ?? placement.Rows) != placement.Rows)
            {
                return null;
            }
            rows = placement.Rows;
        }
        return rows >= 2 ? rows : null;
    }

    /// <summary>Numbers of rows: two or three pieces, of other sizes in each round.</summary>
    private static long[] Cut(long rows, int round)
    {
        var first = Math.Clamp(rows * (round + 1) / (Rounds + 1), 1, rows - 1);
        return round % 2 == 1 && rows - first > 1 ? [first, 1, rows - first - 1] : [first, rows - first];
    }

    private static HostValue[] Piece(IOperationCall call, HostValue[] values, long[] cut, int piece)
    {
        var start = cut.AsSpan(0, piece).ToArray().Sum();
        var inputs = (HostValue[])values.Clone();
        for (var i = 0; i < inputs.Length; i++)
        {
            if (call.State(i).Placement is { IsShard: true } shard)
            {
                inputs[i] = values[i].Take(shard.Dimension, start * shard.Multiple, cut[piece] * shard.Multiple);
            }
        }
        return inputs;
    }
}
