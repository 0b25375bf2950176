using System.Collections.Concurrent;

namespace Matex.Transparent.Placements.Discovery;

/// <summary>Rules found in this run, for an operation with these attributes and these placements of its inputs.</summary>
internal static class DiscoveredRules
{
    private static readonly ConcurrentDictionary<string, Placement[]> Rules = new(StringComparer.Ordinal);

    /// <summary>The operations that have got a rule, for the report.</summary>
    public static IEnumerable<string> Keys => Rules.Keys;

    /// <summary>Notes what <see cref="RuleDiscovery.Find"/> has found.</summary>
    public static void Add(IOperationCall call, Placement[] outputs) => Rules[Key(call)] = outputs;

    /// <summary>The outcome by a rule that was found; null when there is none.</summary>
    public static Outcome? Find(IOperationCall call)
    {
        if (Rules.IsEmpty || !Rules.TryGetValue(Key(call), out var found))
        {
            return null;
        }
        var rows = Rows(call);
        // As many outputs as it had when it was tried: an unknown operation may have more than the call says.
        var outcome = Outcome.Replicated(call.InputCount, found.Length, Placement.Replicate);
        for (var i = 0; i < found.Length; i++)
        {
            outcome.Outputs[i] = found[i].Kind switch
            {
                PlacementKind.Shard => Placement.Shard(found[i].Dimension, rows, found[i].Multiple),
                PlacementKind.Partial => Placement.Partial(found[i].Reduction, rows),
                _ => Placement.Replicate,
            };
        }
        return outcome;
    }

    /// <summary>The number of rows is not part of it: batches differ in that, the last one at least.</summary>
    private static string Key(IOperationCall call)
    {
        var inputs = new string[call.InputCount];
        for (var i = 0; i < inputs.Length; i++)
        {
            var placement = call.State(i).Placement;
            inputs[i] = $"{placement.Kind} {placement.Dimension} {placement.Multiple} rank {call.Rank(i)}";
        }
        return $"{call.Type}({string.Join(", ", inputs)}) {call.Signature}";
    }

    private static long Rows(IOperationCall call)
    {
        for (var i = 0; i < call.InputCount; i++)
        {
            if (!call.State(i).Placement.IsReplicate)
            {
                return call.State(i).Placement.Rows;
            }
        }
        return 0;
    }
}
