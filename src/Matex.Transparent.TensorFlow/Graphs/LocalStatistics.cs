using Matex.Transparent.Placements;
using Matex.Transparent.TensorFlow.Normalization;
using Tensorflow;
using Reduction = Matex.Transparent.Placements.Reduction;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>
/// Batch normalisation with statistics of each rank's rows (<c>MATEX_BATCHNORM=local</c>). The running averages are
/// variables, which are the same on all ranks: they move by the mean of the ranks' statistics.
/// </summary>
internal static class LocalStatistics
{
    /// <summary>Where the outputs of a batch normalisation, or of its derivative, are.</summary>
    public static ValueState[] Of(Operation operation, ValueState[] outputs)
    {
        BatchNormCorrection.RemarkLocal();
        if (BatchNormCorrection.IsForward(operation.type))
        {
            outputs[1] = outputs[2] = Placement.Partial(Reduction.Mean, outputs[0].Placement.Rows);
        }
        return outputs;
    }
}
