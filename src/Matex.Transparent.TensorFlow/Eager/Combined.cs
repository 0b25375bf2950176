using Reduction = Matex.Transparent.Placements.Reduction;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>How the ranks' derivatives of one tape combine.</summary>
/// <param name="Reduction">Summed, or averaged with the ranks' numbers of rows.</param>
/// <param name="Batch">The batch that they come from.</param>
/// <param name="TargetHasRows">Rows themselves are differentiated.</param>
internal readonly record struct Combined(Reduction Reduction, Batch Batch, bool TargetHasRows)
{
    /// <summary>What this rank's derivative counts for; 0 for a phantom row.</summary>
    public double WeightOf(Batch batch) =>
        Reduction == Reduction.Mean ? batch.Weight
        : batch.IsPhantom ? 0
        : 1;
}
