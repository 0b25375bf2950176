using Matex.Transparent.Placements;
using Matex.Transparent.Tests.Placements.Proof;
using static Tensorflow.Binding;

namespace Tensorflow.Reference.Tests.Placements;

/// <summary>
/// Rules of operations that no case of the reference runs, held against the engine's own kernels: the parts must combine to
/// the whole, and in some placements the operation must stay split.
/// </summary>
public class FurtherPlacementTests
{
    private const int Samples = 60;

    [TestCaseSource(nameof(Cases))]
    public void Parts_combine_to_the_whole(string type, object[] inputs, object? attributes)
    {
        var call = new RecordedCall(type, inputs, attributes);
        var random = new System.Random(type.Sum(static letter => letter));
        var split = 0;
        for (var sample = 0; sample < Samples; sample++)
        {
            var operation = call.ToCase();
            operation.Constant(Constants(type, inputs.Length));
            if (!RandomPlacements.Assign(operation, random))
                continue;
            var outcome = PlacementRules.Propagate(operation);
            if (outcome.IsRefused || outcome.Statistics)
                continue;
            Proof.Check(operation, outcome, random.Next(1, 6), random);
            if (Array.Exists(outcome.Outputs, static output => !output.Placement.IsReplicate))
                split++;
        }
        Assert.That(split, Is.Positive, "the rule never keeps a value split");
    }

    // Inputs that say where data goes.
    private static int[] Constants(string type, int count) =>
        type switch
        {
            "CumulativeLogsumexp" or "NthElement" => [1],
            "HistogramFixedWidth" => [1, 2],
            "Cumprod" or "MirrorPad" or "MirrorPadGrad" => [1],
            "ResizeArea" or "ResizeBicubic" or "ResizeBilinear" or "ResizeNearestNeighbor" => [1],
            "ResizeNearestNeighborGrad" => [1],
            "AdjustHue" or "AdjustSaturation" or "AdjustContrastv2" => [1],
            "ScaleAndTranslate" => [1, 2, 3],
            "ScaleAndTranslateGrad" => [2, 3],
            "AvgPoolGrad" or "DepthwiseConv2dNativeBackpropInput" or "Conv3DBackpropInputV2" => [0],
            "DepthwiseConv2dNativeBackpropFilter" or "Conv3DBackpropFilterV2" => [1],
            "StridedSliceGrad" => [0, 1, 2, 3],
            _ => [],
        };

    private static IEnumerable<TestCaseData> Cases()
    {
        foreach (var type in new[] { "Asinh", "Erfc", "Expm1", "Inv", "IsInf", "Rint", "Snapshot", "PreventGradient" })
            yield return Of(type, null, Real(-2, 2, 6, 3));
        foreach (var type in new[] { "Atanh", "Erfinv" })
            yield return Of(type, null, Real(-0.9, 0.9, 6, 3));
        foreach (var type in new[] { "Acosh", "Digamma", "Reciprocal" })
            yield return Of(type, null, Real(1.1, 4, 6, 3));
        yield return Of("CheckNumerics", new { message = "not finite" }, Real(-2, 2, 6, 3));
        yield return Of("IdentityN", null, (object)new[] { Real(-2, 2, 6, 3), Real(-2, 2, 6, 3) });
        foreach (var type in new[] { "Add", "Div", "FloorMod", "Mod", "MulNoNan", "Xdivy", "ApproximateEqual" })
            yield return Of(type, null, Real(1, 3, 6, 3), Real(1, 3, 6, 3));
        foreach (var type in new[] { "Xlogy", "TruncateMod" })
            yield return Of(type, null, Real(1, 3, 6, 3), Real(1, 3, 6, 3));
        foreach (var type in new[] { "Xlog1py", "NextAfter", "Zeta" })
            yield return Of(type, null, Real(1.5, 3, 6, 3), Real(1, 3, 6, 3));
        yield return Of("Ndtri", null, Real(0.1, 0.9, 6, 3));
        yield return Of("Bucketize", new { boundaries = new[] { -1f, 0.5f } }, Real(-2, 2, 6, 3));
        yield return Of("Cross", null, Real(-1, 1, 6, 3), Real(-1, 1, 6, 3));
        yield return Of("CumulativeLogsumexp", null, Real(-1, 1, 6, 3), Ints(1));
        yield return Of("NthElement", null, Real(-1, 1, 6, 3), tf.constant(1));
        foreach (var type in new[] { "LowerBound", "UpperBound" })
            yield return Of(type, null, tf.cumsum(Real(0, 1, 6, 4), 1), Real(0, 3, 6, 2));
        yield return Of("HistogramFixedWidth", null, Real(-1, 1, 6, 3), tf.constant(new[] { -1f, 1f }), tf.constant(4));
        yield return Of("Polygamma", null, tf.constant(2f), Real(1, 3, 6, 3));
        foreach (
            var type in new[] { "BitwiseAnd", "BitwiseOr", "BitwiseXor", "LeftShift", "RightShift", "TruncateDiv" }
        )
            yield return Of(type, null, Whole(1, 9, 6, 3), Whole(1, 4, 6, 3));
        yield return Of("Invert", null, Whole(-9, 9, 6, 3));
        foreach (
            var type in new[] { "EluGrad", "LeakyReluGrad", "Relu6Grad", "SeluGrad", "SoftplusGrad", "SoftsignGrad" }
        )
            yield return Of(type, null, Real(-2, 2, 6, 3), Real(-0.9, 2, 6, 3));
        foreach (var type in new[] { "SigmoidGrad", "TanhGrad", "SqrtGrad", "RsqrtGrad", "ReciprocalGrad" })
            yield return Of(type, null, Real(0.1, 0.9, 6, 3), Real(-2, 2, 6, 3));
        foreach (var type in new[] { "BatchMatMul", "BatchMatMulV3" })
            yield return Of(type, null, Real(-1, 1, 6, 2, 3), Real(-1, 1, 6, 3, 4));
        yield return Of("Cumprod", null, Real(0.5, 1.5, 6, 3), Ints(1));
        foreach (var type in new[] { "SpaceToDepth", "DepthToSpace" })
            yield return Of(type, new { block_size = 2 }, Real(-1, 1, 5, 4, 6, 4));
        foreach (var type in new[] { "ResizeArea", "ResizeBicubic", "ResizeBilinear", "ResizeNearestNeighbor" })
            yield return Of(type, null, Real(-1, 1, 5, 4, 6, 3), Ints(3, 7));
        foreach (var type in new[] { "AdjustHue", "AdjustSaturation", "AdjustContrastv2" })
            yield return Of(type, null, Real(0, 1, 5, 4, 6, 3), tf.constant(0.3f));
        yield return Of("DrawBoundingBoxes", null, Real(-1, 1, 5, 4, 6, 3), Real(0, 1, 5, 2, 4));
        yield return Of("DrawBoundingBoxesV2", null, Real(-1, 1, 5, 4, 6, 3), Real(0, 1, 5, 2, 4), Real(0, 1, 3, 4));
        var (scale, shift) = (tf.constant(new[] { 0.75f, 1.2f }), tf.constant(new[] { 0f, 0f }));
        yield return Of("ScaleAndTranslate", null, Real(-1, 1, 5, 4, 6, 3), Ints(3, 7), scale, shift);
        yield return Of("ScaleAndTranslateGrad", null, Real(-1, 1, 5, 3, 7, 2), Real(-1, 1, 5, 4, 6, 2), scale, shift);
        yield return Of("ResizeNearestNeighborGrad", null, Real(-1, 1, 5, 3, 7, 2), Ints(4, 6));
        foreach (var type in new[] { "ResizeBilinearGrad", "ResizeBicubicGrad" })
            yield return Of(type, null, Real(-1, 1, 5, 3, 7, 2), Real(-1, 1, 5, 4, 6, 2));
        foreach (var type in new[] { "MatrixInverse", "MatrixDeterminant", "Cholesky", "MatrixDiagPart" })
            yield return Of(type, null, Dominant(5, 3));
        yield return Of("Qr", null, Dominant(5, 3));
        yield return Of("MatrixSolve", null, Dominant(5, 3), Real(-1, 1, 5, 3, 2));
        yield return Of("MatrixTriangularSolve", null, Dominant(5, 3), Real(-1, 1, 5, 3, 2));
        yield return Of("MirrorPad", new { mode = "REFLECT" }, Real(-1, 1, 5, 4), Table(0, 0, 1, 2));
        yield return Of("MirrorPadGrad", new { mode = "REFLECT" }, Real(-1, 1, 5, 7), Table(0, 0, 1, 2));
        yield return Of("Gather", null, Real(-1, 1, 4, 3), Whole(0, 3, 6));
        yield return Of("InTopK", new { k = 2 }, Real(-1, 1, 6, 4), Whole(0, 3, 6));
        var window = new
        {
            ksize = new[] { 1, 2, 2, 1 },
            strides = new[] { 1, 2, 2, 1 },
            padding = "VALID",
        };
        yield return Of("AvgPoolGrad", window, Ints(5, 4, 6, 3), Real(-1, 1, 5, 2, 3, 3));
        var images = Real(-1, 1, 5, 4, 6, 3);
        var pooled = Operations.Call.Ops("MaxPool", [images], window)[0];
        yield return Of("MaxPoolGrad", window, images, pooled, Real(-1, 1, 5, 2, 3, 3));
        var response = Operations.Call.Ops("LRN", [images])[0];
        yield return Of("LRNGrad", null, Real(-1, 1, 5, 4, 6, 3), images, response);
        var steps = new { strides = new[] { 1, 1, 1, 1 }, padding = "SAME" };
        var depthwise = Real(-1, 1, 3, 3, 3, 2);
        yield return Of(
            "DepthwiseConv2dNativeBackpropInput",
            steps,
            Ints(5, 4, 6, 3),
            depthwise,
            Real(-1, 1, 5, 4, 6, 6)
        );
        yield return Of(
            "DepthwiseConv2dNativeBackpropFilter",
            steps,
            images,
            Ints(3, 3, 3, 2),
            Real(-1, 1, 5, 4, 6, 6)
        );
        var volumes = Real(-1, 1, 5, 3, 4, 3, 2);
        var cubes = new { strides = new[] { 1, 1, 1, 1, 1 }, padding = "SAME" };
        var results = Real(-1, 1, 5, 3, 4, 3, 3);
        yield return Of("Conv3DBackpropFilterV2", cubes, volumes, Ints(2, 2, 2, 2, 3), results);
        yield return Of("Conv3DBackpropInputV2", cubes, Ints(5, 3, 4, 3, 2), Real(-1, 1, 2, 2, 2, 2, 3), results);
        yield return Of("StridedSliceGrad", null, Ints(6, 4), Ints(0, 1), Ints(6, 3), Ints(1, 1), Real(-1, 1, 6, 2));
        yield return Of("Conv3D", cubes, volumes, Real(-1, 1, 2, 2, 2, 2, 3));
    }

    private static TestCaseData Of(string type, object? attributes, params object[] inputs) =>
        new TestCaseData(type, inputs, attributes).SetArgDisplayNames(type);

    private static Tensor Real(double low, double high, params long[] sizes)
    {
        var random = new System.Random(sizes.Length + (int)sizes[0]);
        var values = new float[sizes.Aggregate(1L, (a, b) => a * b)];
        for (var i = 0; i < values.Length; i++)
            values[i] = (float)(low + ((high - low) * random.NextDouble()));
        return tf.constant(values, shape: new Shape(sizes));
    }

    private static Tensor Whole(int low, int high, int rows, int columns = 0)
    {
        var random = new System.Random(low + rows);
        var values = Enumerable.Range(0, rows * Math.Max(1, columns)).Select(_ => random.Next(low, high + 1)).ToArray();
        return tf.constant(values, shape: columns == 0 ? new Shape(rows) : new Shape(rows, columns));
    }

    // Symmetric, with a diagonal that makes all eigenvalues positive.
    private static Tensor Dominant(int count, int size)
    {
        var values = Real(-0.4, 0.4, count, size, size).ToArray<float>();
        for (var m = 0; m < count; m++)
        for (var i = 0; i < size; i++)
        for (var j = 0; j <= i; j++)
        {
            var (here, there) = ((((m * size) + i) * size) + j, (((m * size) + j) * size) + i);
            values[here] = i == j ? size + m : values[there];
        }
        return tf.constant(values, shape: new Shape(count, size, size));
    }

    private static Tensor Ints(params int[] values) =>
        values.Length == 1 ? tf.constant(values[0]) : tf.constant(values);

    private static Tensor Table(params int[] values) => tf.constant(values, shape: new Shape(values.Length / 2, 2));
}
