namespace Matex.Transparent.Placements.Rules;

/// <summary>
/// Operations that compute each element from the elements in the same place, with NumPy's broadcasting
/// (dimensions are aligned from the last one; a size of 1 is repeated).
/// </summary>
internal static class ElementwiseRules
{
    public static void Register(RuleBook book)
    {
        book.Add(static call => Apply(call, Linearity.Additive), "Add", "AddV2", "Sub", "AddN", "AccumulateNV2");
        book.Add(static call => Apply(call, Linearity.Additive), "Neg", "Real", "Imag", "Conj", "Complex");
        book.Add(
            static call => Outcome.All(call, call.State(0).Placement),
            ["Identity", "Snapshot", "StopGradient", "PreventGradient", "DebugGradientIdentity", "CheckNumerics"]
        );
        book.Add(Cast, "Cast");
        book.Add(static call => Apply(call, Linearity.Multiplicative), "Mul");
        book.Add(
            static call => Apply(call, Linearity.Division),
            "RealDiv",
            "Div",
            "DivNoNan",
            "FloorDiv",
            "TruncateDiv"
        );
        book.Add(
            static call => Apply(call, Linearity.None),
            ["Abs", "Acos", "Acosh", "Angle", "Asin", "Asinh", "Atan", "Atanh", "BesselI0e", "BesselI1e", "Bucketize"]
        );
        book.Add(
            static call => Apply(call, Linearity.None),
            ["Ceil", "ComplexAbs", "Cos", "Cosh", "Digamma", "Elu", "Erf", "Erfc", "Erfinv", "Exp", "Expm1"]
        );
        book.Add(
            static call => Apply(call, Linearity.None),
            [
                "Floor",
                "Inv",
                "Invert",
                "IsFinite",
                "IsInf",
                "IsNan",
                "LeakyRelu",
                "Lgamma",
                "Log",
                "Log1p",
                "LogicalNot",
            ]
        );
        book.Add(
            static call => Apply(call, Linearity.None),
            ["Ndtri", "PopulationCount", "Reciprocal", "Relu", "Relu6", "Rint", "Round", "Rsqrt", "Selu", "Sigmoid"]
        );
        book.Add(
            static call => Apply(call, Linearity.None),
            ["Sign", "Sin", "Sinh", "Softplus", "Softsign", "Sqrt", "Square", "Tan", "Tanh"]
        );
        book.Add(
            static call => Apply(call, Linearity.None),
            [
                "ApproximateEqual",
                "Equal",
                "NotEqual",
                "Greater",
                "GreaterEqual",
                "Less",
                "LessEqual",
                "LogicalAnd",
                "LogicalOr",
            ]
        );
        book.Add(
            static call => Apply(call, Linearity.None),
            [
                "Atan2",
                "BitwiseAnd",
                "BitwiseOr",
                "BitwiseXor",
                "LeftShift",
                "RightShift",
                "FloorMod",
                "Mod",
                "TruncateMod",
            ]
        );
        book.Add(
            static call => Apply(call, Linearity.None),
            [
                "Maximum",
                "Minimum",
                "MulNoNan",
                "NextAfter",
                "Pow",
                "SquaredDifference",
                "Xdivy",
                "Xlog1py",
                "Xlogy",
                "Zeta",
            ]
        );
        book.Add(
            static call => Apply(call, Linearity.None),
            ["Betainc", "ClipByValue", "Igamma", "Igammac", "IgammaGradA", "Polygamma", "RandomGammaGrad", "SelectV2"]
        );
        book.Add(
            static call => Apply(call, Linearity.None),
            [
                "AsString",
                "RegexFullMatch",
                "RegexReplace",
                "StaticRegexReplace",
                "StringJoin",
                "StringLength",
                "StringLower",
            ]
        );
        book.Add(
            static call => Apply(call, Linearity.None),
            [
                "StringStrip",
                "StringToHashBucket",
                "StringToHashBucketFast",
                "StringToHashBucketStrong",
                "StringToNumber",
                "Substr",
            ]
        );
        book.Add(Select, "Select");
        // Backward operations: linear in the incoming derivative, which may be the first or the second input.
        book.Add(
            static call => Apply(call, Linearity.None),
            ["EluGrad", "InvGrad", "LeakyReluGrad", "ReciprocalGrad", "Relu6Grad", "ReluGrad", "RsqrtGrad", "SeluGrad"]
        );
        book.Add(
            static call => Apply(call, Linearity.None),
            ["SigmoidGrad", "SoftplusGrad", "SoftsignGrad", "SqrtGrad", "TanhGrad"]
        );
    }

    internal static Outcome Apply(IOperationCall call, Linearity linearity)
    {
        var shards = false;
        for (var i = 0; i < call.InputCount; i++)
        {
            shards |= call.State(i).Placement.IsShard;
        }
        if (!shards)
        {
            return PartialArithmetic.Apply(call, linearity);
        }
        return call.InputCount == 1 ? Outcome.All(call, call.State(0).Placement) : Broadcasting.Apply(call);
    }

    /// <summary>Conversions to a floating type are linear, and so are those of whole numbers; others drop fractions.</summary>
    private static Outcome Cast(IOperationCall call)
    {
        var placement = call.State(0).Placement;
        var floating = DataTypes.IsFloating(call.Attribute<int>("DstT"));
        return placement.IsShape || (placement.IsRowCount && (floating || DataTypes.IsWhole(call.DataType(0))))
            ? Outcome.All(call, placement)
            : Apply(call, floating ? Linearity.Additive : Linearity.None);
    }

    /// <summary>Select's condition may be a vector that chooses among the rows of the others; SelectV2 broadcasts instead.</summary>
    private static Outcome Select(IOperationCall call)
    {
        if (call.Rank(0) == call.Rank(1) || call.Rank(0) == 0)
        {
            return Apply(call, Linearity.None);
        }
        if (call.Rank(0) != 1)
        {
            return Outcome.Refused(call, "the rank of its condition is not known");
        }
        return RowAlignment.Apply(call, [0, 0, 0]);
    }
}
