namespace Matex.Transparent.Placements.Rules;

/// <summary>
/// Operations that compute each element from the elements in the same place, with NumPy's broadcasting
/// (dimensions are aligned from the last one; a size of 1 is repeated).
/// </summary>
internal static class ElementwiseRules
{
    private const StringSplitOptions Words = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private const string Functions = """
        Abs Acos Acosh Angle ApproximateEqual Asin Asinh Atan Atan2 Atanh BesselI0e BesselI1e Betainc
        Bitcast BitwiseAnd BitwiseOr BitwiseXor Bucketize Ceil ClipByValue ComplexAbs Cos Cosh
        DataFormatDimMap Digamma Elu Equal Erf Erfc Erfinv Exp Expm1 FakeQuantWithMinMaxArgs Floor
        FloorMod Greater GreaterEqual Igamma IgammaGradA Igammac Inv Invert IsFinite IsInf IsNan
        LeakyRelu LeftShift Less LessEqual Lgamma Log Log1p LogicalAnd LogicalNot LogicalOr Maximum
        Minimum Mod MulNoNan Ndtri NextAfter NotEqual Polygamma PopulationCount Pow RandomGammaGrad
        Reciprocal Relu Relu6 RightShift Rint Round Rsqrt SelectV2 Selu Sigmoid Sign Sin Sinh Softplus
        Softsign Sqrt Square SquaredDifference Tan Tanh TruncateMod Xdivy Xlog1py Xlogy Zeta
        """;

    private const string OfText = """
        AsString RegexFullMatch RegexReplace StaticRegexFullMatch StaticRegexReplace StringJoin StringLength
        StringLower StringStrip StringUpper StringToHashBucket StringToHashBucketFast StringToHashBucketStrong StringToNumber
        Substr
        """;

    /// <summary>Functions of the input or output and the incoming derivative.</summary>
    private const string Backward = """
        EluGrad FakeQuantWithMinMaxArgsGradient InvGrad LeakyReluGrad ReciprocalGrad Relu6Grad ReluGrad
        RsqrtGrad SeluGrad SigmoidGrad SoftplusGrad SoftsignGrad SqrtGrad TanhGrad
        """;

    private static readonly char[] Separators = [' ', '\n'];

    public static void Register(RuleBook book)
    {
        book.Add(static call => Apply(call, Linearity.Additive), "Add", "AddV2", "Sub", "AddN", "AccumulateNV2");
        book.Add(static call => Apply(call, Linearity.Additive), "Neg", "Real", "Imag", "Conj", "Complex");
        book.Add(
            static call => Outcome.All(call, call.State(0).Placement),
            [
                "Identity",
                "Snapshot",
                "StopGradient",
                "PreventGradient",
                "CheckNumerics",
                "CheckNumericsV2",
                "Copy",
                "CopyHost",
                "DeepCopy",
                "DebugIdentity",
                "DebugGradientIdentity",
                "GuaranteeConst",
            ]
        );
        book.Add(Cast, "Cast");
        book.Add(static call => Apply(call, Linearity.Multiplicative), "Mul");
        book.Add(static call => Apply(call, Linearity.Division), "RealDiv", "Div", "DivNoNan");
        book.Add(WholeQuotient, "FloorDiv", "TruncateDiv");
        book.Add(static call => Apply(call, Linearity.None), Functions.Split(Separators, Words));
        book.Add(static call => Apply(call, Linearity.None), OfText.Split(Separators, Words));
        book.Add(static call => Apply(call, Linearity.None), Backward.Split(Separators, Words));
        book.Add(Select, "Select");
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

    /// <summary>A quotient without its remainder is not linear, but that of two row counts is the same on all ranks.</summary>
    private static Outcome WholeQuotient(IOperationCall call)
    {
        var counts = call.State(0).Placement.IsRowCount && call.State(1).Placement.IsRowCount;
        return Apply(call, counts ? Linearity.Division : Linearity.None);
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
