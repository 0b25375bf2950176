namespace Matex.Transparent.Placements.Rules;

/// <summary>
/// Operations over the last dimensions of each row (softmax, top-k, matrices, Fourier transforms), cross-entropies, and
/// operations along one given axis.
/// </summary>
internal static class RowWiseRules
{
    public static void Register(RuleBook book)
    {
        book.Add(
            static call => Last(call, 1),
            "Softmax",
            "LogSoftmax",
            "TopK",
            "TopKV2",
            "NthElement",
            "RGBToHSV",
            "HSVToRGB"
        );
        book.Add(
            static call => Last(call, 1),
            "MatrixDiag",
            "MatrixDiagV2",
            "MatrixDiagV3",
            "AdjustHue",
            "AdjustSaturation"
        );
        book.Add(
            static call => Last(call, 2),
            [
                "Cholesky",
                "MatrixDeterminant",
                "LogMatrixDeterminant",
                "MatrixInverse",
                "MatrixExponential",
                "MatrixLogarithm",
            ]
        );
        book.Add(
            static call => Last(call, 2),
            [
                "Qr",
                "Svd",
                "SelfAdjointEig",
                "SelfAdjointEigV2",
                "MatrixDiagPart",
                "MatrixDiagPartV2",
                "MatrixDiagPartV3",
            ]
        );
        book.Add(static call => Last(call, 2), "MatrixBandPart");
        book.Add(static call => Last(call, 3), "AdjustContrastv2");
        book.Add(static call => LinearLast(call, 1), "FFT", "IFFT");
        book.Add(static call => LinearLast(call, 2), "FFT2D", "IFFT2D");
        book.Add(static call => LinearLast(call, 3), "FFT3D", "IFFT3D");
        book.Add(static call => Last(call, 1), "RFFT", "IRFFT");
        book.Add(static call => Last(call, 2), "RFFT2D", "IRFFT2D");
        book.Add(static call => Last(call, 3), "RFFT3D", "IRFFT3D");
        book.Add(static call => PairOfLast(call, 2), "MatrixSolve", "MatrixTriangularSolve", "CholeskyGrad");
        book.Add(static call => PairOfLast(call, 1), "Cross");
        book.Add(static call => PairOfLast(call, 2), "MatrixSetDiag", "MatrixSetDiagV2", "MatrixSetDiagV3");
        book.Add(static call => RowAlignment.Apply(call, [0, 0]), "InTopK", "InTopKV2", "LowerBound", "UpperBound");
        book.Add(
            static call => RowAlignment.Apply(call, [0, 0]),
            ["SoftmaxCrossEntropyWithLogits", "SparseSoftmaxCrossEntropyWithLogits"]
        );
        book.Add(Along, "Cumsum", "Cumprod", "CumulativeLogsumexp");
        book.Add(ArgumentOf, "ArgMax", "ArgMin");
    }

    /// <summary>Input 0's last dimensions are computed together, the dimensions before them are independent of each other.</summary>
    private static Outcome Last(IOperationCall call, int dimensions)
    {
        var placement = call.State(0).Placement;
        for (var i = 1; i < call.InputCount; i++)
        {
            if (!call.State(i).Placement.IsReplicate)
            {
                return Outcome.Whole(call);
            }
        }
        if (!placement.IsShard)
        {
            return Outcome.Whole(call);
        }
        if (call.Rank(0) < 0)
        {
            return Outcome.Refused(call, "the number of dimensions of its input is not known");
        }
        return placement.Dimension < call.Rank(0) - dimensions ? Outcome.All(call, placement) : Outcome.Whole(call);
    }

    private static Outcome LinearLast(IOperationCall call, int dimensions) =>
        call.State(0).Placement.IsLinearPartial
            ? PartialArithmetic.Apply(call, Linearity.Additive)
            : Last(call, dimensions);

    /// <summary>As <see cref="Last"/> with two inputs whose dimensions before the last ones run together.</summary>
    private static Outcome PairOfLast(IOperationCall call, int dimensions)
    {
        for (var i = 0; i < Math.Min(2, call.InputCount); i++)
        {
            var placement = call.State(i).Placement;
            if (placement.IsShard && call.Rank(0) >= 0 && placement.Dimension < call.Rank(0) - dimensions)
            {
                return RowAlignment.Apply(call, [placement.Dimension, placement.Dimension], static rows => rows);
            }
        }
        return Outcome.Whole(call);
    }

    /// <summary>A running sum or product along the axis in input 1.</summary>
    private static Outcome Along(IOperationCall call)
    {
        if (call.Type == "Cumsum" && call.State(0).Placement.IsLinearPartial)
        {
            return Movement.Apply(call, 0, static _ => null);
        }
        return
            Axis(call) is { } axis
            && call.State(0).Placement is { IsShard: true } placement
            && placement.Dimension != axis
            ? Outcome.All(call, placement)
            : Outcome.Whole(call);
    }

    /// <summary>The place of the largest or smallest element along the axis in input 1, which the output lacks.</summary>
    private static Outcome ArgumentOf(IOperationCall call)
    {
        if (call.State(0).Placement is not { IsShard: true } placement)
        {
            return Outcome.Whole(call);
        }
        return Axis(call) switch
        {
            null => Outcome.Refused(call, "the axis it searches along is not known"),
            { } axis when axis == placement.Dimension => Outcome.Whole(call),
            { } axis => Outcome.All(
                call,
                placement.InDimension(placement.Dimension - (axis < placement.Dimension ? 1 : 0))
            ),
        };
    }

    private static int? Axis(IOperationCall call) =>
        call.Constant(1) is [var axis] ? Axes.Normalize(axis, call.Rank(0)) : null;
}
