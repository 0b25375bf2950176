using Matex.Transparent.TensorFlow.Normalization;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// The operations of the backward pass that are looked at: batch normalisation has statistics of the whole batch on the
/// way back, too, and derivatives by looked-up rows are sparse.
/// </summary>
internal static class BackwardOperations
{
    public static bool Concern(string type) => BatchNormCorrection.IsGradient(type) || TouchedRows.Concern(type);

    public static Tensor[] Complete(string type, Tensor[] inputs, Func<string, object?> attribute, Tensor[] outputs) =>
        TouchedRows.Concern(type)
            ? TouchedRows.Note(type, inputs, outputs)
            : FusedBatchNorm.Backward(type, inputs, attribute, outputs);
}
