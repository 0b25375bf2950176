using System.Numerics;
using Matex.Mpi;
using Matex.Transparent.Launch;

namespace Matex.Transparent.Averaging;

/// <summary>Whether each rank of a node can have a core of its own.</summary>
internal static class Cores
{
    /// <summary>Compares the ranks with the cores that they may use together. Collective over the node's ranks.</summary>
    public static bool AreOutnumbered(Intracommunicator node)
    {
        var mine = ThreadBudget.AllowedCores();
        var mask = new ulong[node.Allreduce(mine.Max() / 64 + 1, Operation.Max)];
        foreach (var core in mine)
            mask[core / 64] |= 1UL << (core % 64);
        node.Allreduce(mask.AsSpan(), Operation.BitwiseOr);
        return mask.Sum(BitOperations.PopCount) < node.Size;
    }
}
