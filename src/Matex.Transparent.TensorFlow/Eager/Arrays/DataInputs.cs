namespace Matex.Transparent.TensorFlow.Eager.Arrays;

/// <summary>Which inputs of an operation may hold data; others are shapes, axes and the like, whose length counts no rows.</summary>
internal static class DataInputs
{
    public static bool Has(string type, int input) =>
        type switch
        {
            "All"
            or "Any"
            or "ArgMax"
            or "ArgMin"
            or "BroadcastTo"
            or "Cumprod"
            or "Cumsum"
            or "ExpandDims"
            or "Max"
            or "Mean"
            or "Min"
            or "MirrorPad"
            or "OneHot"
            or "Pad"
            or "PadV2"
            or "Prod"
            or "Reshape"
            or "ReverseV2"
            or "Roll"
            or "Slice"
            or "SplitV"
            or "StridedSlice"
            or "Sum"
            or "Tile"
            or "TopKV2"
            or "Transpose" => input == 0,
            "Split" => input == 1,
            "GatherV2" => input < 2,
            "Conv2DBackpropInput" => input > 0,
            "Fill" or "Range" or "LinSpace" => false,
            _ => !type.StartsWith("Random", StringComparison.Ordinal)
                && !type.StartsWith("Stateless", StringComparison.Ordinal)
                && type is not ("TruncatedNormal" or "ParameterizedTruncatedNormal"),
        };
}
