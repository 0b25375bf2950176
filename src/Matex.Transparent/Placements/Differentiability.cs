using System.Collections.Frozen;
using Matex.Transparent.Placements.Rules;

namespace Matex.Transparent.Placements;

/// <summary>
/// Operations that no derivative passes through. TensorFlow registers none for them (<c>NoGradient</c>), or a zero one,
/// or their outputs are whole numbers, truth values or strings.
/// </summary>
internal static class Differentiability
{
    private static readonly FrozenSet<string> None = new[]
    {
        "ApproximateEqual",
        "ArgMax",
        "ArgMin",
        "Assert",
        "AsString",
        "Bincount",
        "BroadcastGradientArgs",
        "Bucketize",
        "Ceil",
        "DenseBincount",
        "Equal",
        "Fingerprint",
        "Floor",
        "Greater",
        "GreaterEqual",
        "HistogramFixedWidth",
        "InTopK",
        "InTopKV2",
        "IsFinite",
        "IsInf",
        "IsNan",
        "Less",
        "LessEqual",
        "LogicalAnd",
        "LogicalNot",
        "LogicalOr",
        "NoOp",
        "NotEqual",
        "OnesLike",
        "Print",
        "PrintV2",
        "Range",
        "Rank",
        "Rint",
        "Round",
        "Shape",
        "ShapeN",
        "Sign",
        "Size",
        "StopGradient",
        "StringFormat",
        "Where",
        "ZerosLike",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Does a derivative pass from the outputs of this operation to its inputs?</summary>
    public static bool Of(IOperationCall call) =>
        !None.Contains(call.Type) && (call.Type != "Cast" || CastsToFloating(call.Attribute<int>("DstT")));

    private static bool CastsToFloating(int type) => type == 0 || DataTypes.IsFloating(type);
}
