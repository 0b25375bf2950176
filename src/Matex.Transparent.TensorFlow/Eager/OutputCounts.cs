using System.Collections.Frozen;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>The number of outputs of an operation before it has run; one unless said here (TensorFlow's OpDefs).</summary>
internal static class OutputCounts
{
    private static readonly FrozenDictionary<string, int> Fixed = new Dictionary<string, int>
    {
        ["BroadcastGradientArgs"] = 2,
        ["FusedBatchNorm"] = 5,
        ["FusedBatchNormV2"] = 5,
        ["FusedBatchNormV3"] = 6,
        ["FusedBatchNormGrad"] = 5,
        ["FusedBatchNormGradV2"] = 5,
        ["FusedBatchNormGradV3"] = 5,
        ["ListDiff"] = 2,
        ["LogMatrixDeterminant"] = 2,
        ["LSTMSequence"] = 7,
        ["LSTMSequenceGrad"] = 6,
        ["MaxPoolWithArgmax"] = 2,
        ["Moments"] = 2,
        ["Qr"] = 2,
        ["SelfAdjointEigV2"] = 2,
        ["SoftmaxCrossEntropyWithLogits"] = 2,
        ["SparseSoftmaxCrossEntropyWithLogits"] = 2,
        ["Svd"] = 3,
        ["Switch"] = 2,
        ["TopK"] = 2,
        ["TopKV2"] = 2,
        ["Unique"] = 2,
        ["UniqueV2"] = 2,
        ["UniqueWithCounts"] = 3,
    }.ToFrozenDictionary();

    public static int Of(string type, int inputs, Func<string, object?> attribute) =>
        type switch
        {
            "Split" or "SplitV" => Number(attribute("num_split")),
            "Unpack" => Number(attribute("num")),
            "ShapeN" or "IdentityN" => inputs,
            _ => Fixed.TryGetValue(type, out var count) ? count : 1,
        };

    private static int Number(object? attribute) => attribute is null ? 1 : Attributes.Convert<int>(attribute);
}
