using System.Runtime.CompilerServices;
using Matex.Transparent.TensorFlow.Seeds;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>
/// Random numbers that are drawn in a branch. A copy of the branch has a generator of its own, so all runs have to take the
/// copy, as those that are split do, or none.
/// </summary>
internal static class BranchDraws
{
    private static readonly ConditionalWeakTable<Graph, Dictionary<string, bool>> AreCopied = [];

    /// <summary>The conditions in a run whose branch is copied and draws random numbers.</summary>
    public static Operation[] In(GraphReach reach) =>
        reach.HasCopiedBranches ? [.. reach.Operations.Where(operation => Draws(operation, reach.Branches))] : [];

    /// <summary>Takes the copies, or the branches themselves, for this run and all later ones.</summary>
    /// <returns>The first that a run before took the other way; null if there is none.</returns>
    public static Operation? Take(Operation[] conditions, bool copies)
    {
        var other = Array.Find(
            conditions,
            condition => Known(condition).GetValueOrDefault(condition.name, copies) != copies
        );
        if (other is null)
        {
            foreach (var condition in conditions)
            {
                Known(condition)[condition.name] = copies;
            }
        }
        return other;
    }

    private static Dictionary<string, bool> Known(Operation condition) => AreCopied.GetOrCreateValue(condition.graph);

    private static bool Draws(Operation condition, TakenBranches branches)
    {
        if (branches.Of(condition) is not { IsCopied: true } taken)
        {
            return false;
        }
        var copied = $"{CopiedOperations.Scope}/{condition.name}/";
        var seen = new HashSet<string>();
        var open = new Stack<Operation>(taken.Needed);
        while (open.TryPop(out var operation))
        {
            if (!operation.name.StartsWith(copied, StringComparison.Ordinal) || !seen.Add(operation.name))
            {
                continue;
            }
            if (AgreedSeeds.Concern(operation.type))
            {
                return true;
            }
            foreach (var input in operation.inputs._inputs)
            {
                open.Push(input.op);
            }
        }
        return false;
    }
}
