namespace Matex.Transparent.Placements.Rules;

/// <summary>Convolution, pooling and resizing: dimension 0 holds the images, whatever the data format.</summary>
internal static class ImageRules
{
    public static void Register(RuleBook book)
    {
        book.Add(
            static call => RowAlignment.Apply(call, [0]),
            [
                "Conv2D",
                "Conv3D",
                "DepthwiseConv2dNative",
                "Dilation2D",
                "AvgPool",
                "AvgPool3D",
                "MaxPool",
                "MaxPool3D",
                "MaxPoolV2",
            ]
        );
        book.Add(
            static call => RowAlignment.Apply(call, [0]),
            ["LRN", "SpaceToDepth", "DepthToSpace", "ExtractImagePatches", "ExtractVolumePatches", "ScaleAndTranslate"]
        );
        book.Add(
            static call => RowAlignment.Apply(call, [0]),
            ["ResizeArea", "ResizeBicubic", "ResizeBilinear", "ResizeNearestNeighbor", "ResizeNearestNeighborGrad"]
        );
        book.Add(static call => RowAlignment.Apply(call, [0, 0]), "DrawBoundingBoxes", "DrawBoundingBoxesV2");
        book.Add(MaxPoolWithArgmax, "MaxPoolWithArgmax");
        book.Add(BiasAdd, "BiasAdd", "BiasAddV1");
        // Backward operations.
        book.Add(
            static call => RowAlignment.Apply(call, [0, 0, 0]),
            [
                "MaxPoolGrad",
                "MaxPoolGradV2",
                "MaxPool3DGrad",
                "MaxPoolGradGrad",
                "MaxPoolGradGradV2",
                "LRNGrad",
                "MaxPoolGradWithArgmax",
            ]
        );
        book.Add(static call => RowAlignment.Apply(call, [0, 0]), "ResizeBilinearGrad", "ResizeBicubicGrad");
        book.Add(static call => RowAlignment.Apply(call, [0, 0]), "ScaleAndTranslateGrad");
        book.Add(static call => SizesFirst(call, 2), "Conv2DBackpropInput", "Conv3DBackpropInputV2");
        book.Add(static call => SizesFirst(call, 2), "DepthwiseConv2dNativeBackpropInput");
        book.Add(static call => SizesFirst(call, 1), "AvgPoolGrad", "AvgPool3DGrad");
        book.Add(
            FilterDerivative,
            ["Conv2DBackpropFilter", "Conv3DBackpropFilterV2", "DepthwiseConv2dNativeBackpropFilter"]
        );
        book.Add(BiasAddGrad, "BiasAddGrad");
    }

    private static Outcome MaxPoolWithArgmax(IOperationCall call) =>
        call.Attribute<bool>("include_batch_in_index") ? Outcome.Whole(call) : RowAlignment.Apply(call, [0]);

    /// <summary>A vector added along the channels; nothing else broadcasts.</summary>
    private static Outcome BiasAdd(IOperationCall call)
    {
        if (call.State(0).Placement is not { IsShard: true } placement)
        {
            // Neither a term of a sum nor a bias that is one broadcasts differently from an addition.
            return call.State(1).Placement.IsShard
                ? Outcome.Whole(call)
                : PartialArithmetic.Apply(call, Linearity.Additive);
        }
        return Channels(call, 0) is { } channels && channels != placement.Dimension
            ? RowAlignment.Apply(call, [placement.Dimension], static rows => rows)
            : Outcome.Whole(call);
    }

    private static Outcome BiasAddGrad(IOperationCall call) =>
        call.State(0).Placement switch
        {
            { IsShard: true } placement when Channels(call, 0) is { } channels => Outcome.All(
                call,
                placement.Dimension == channels
                    ? placement.InDimension(0)
                    : Placement.Partial(Reduction.Sum, placement.Rows)
            ),
            _ => PartialArithmetic.Apply(call, Linearity.Additive),
        };

    private static int? Channels(IOperationCall call, int input)
    {
        var first = call.Attribute<string>("data_format") == "NCHW";
        return first ? 1 : Axes.Normalize(-1, call.Rank(input));
    }

    /// <summary>Input 0 is the shape of the (sharded) output, the derivative comes last, what lies between is whole.</summary>
    private static Outcome SizesFirst(IOperationCall call, int derivative)
    {
        int[] rows = [RowAlignment.Whole, RowAlignment.Whole, RowAlignment.Whole];
        rows[derivative] = 0;
        var outcome = RowAlignment.Apply(call, rows);
        return outcome.IsRefused || !outcome.Outputs[0].Placement.IsShard ? outcome : outcome.LocalShape(0);
    }

    /// <summary>A filter's derivative is a sum over all images.</summary>
    private static Outcome FilterDerivative(IOperationCall call) =>
        RowAlignment.Apply(
            call,
            [0, RowAlignment.Whole, 0],
            static rows => Placement.Partial(Reduction.Sum, rows.Rows)
        );
}
