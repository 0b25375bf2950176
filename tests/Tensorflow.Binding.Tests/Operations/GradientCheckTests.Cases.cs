namespace Tensorflow.Tests.Operations;

public partial class GradientCheckTests
{
    /// <summary>Each function by a name, the shapes of its inputs, and how it is called.</summary>
    private static readonly (string Name, long[][] Shapes, Func<Tensor[], Tensor> Function)[] Functions =
    [
        (
            "Xlogy",
            [
                [3, 4],
                [4],
            ],
            x => Op("Xlogy", x[0], x[1])
        ),
        (
            "Xdivy",
            [
                [3, 4],
                [4],
            ],
            x => Op("Xdivy", x[0], x[1])
        ),
        (
            "DivNoNan",
            [
                [3, 1],
                [3, 4],
            ],
            x => Op("DivNoNan", x[0], x[1])
        ),
        (
            "MulNoNan",
            [
                [3, 4],
                [3, 1],
            ],
            x => Op("MulNoNan", x[0], x[1])
        ),
        (
            "FloorMod",
            [
                [3, 4],
                [3, 4],
            ],
            x => Op("FloorMod", x[0], x[1])
        ),
        (
            "Erfc",
            [
                [5],
            ],
            x => Op("Erfc", x[0])
        ),
        (
            "Erfinv",
            [
                [5],
            ],
            x => Op("Erfinv", Op("Mul", x[0], Number(0.4)))
        ),
        (
            "Digamma",
            [
                [5],
            ],
            x => Op("Digamma", x[0])
        ),
        (
            "Expm1",
            [
                [5],
            ],
            x => Op("Expm1", x[0])
        ),
        (
            "Rsqrt",
            [
                [5],
            ],
            x => Op("Rsqrt", x[0])
        ),
        (
            "Asinh",
            [
                [5],
            ],
            x => Op("Asinh", x[0])
        ),
        (
            "Acosh",
            [
                [5],
            ],
            x => Op("Acosh", Op("AddV2", x[0], Number(1)))
        ),
        (
            "Atanh",
            [
                [5],
            ],
            x => Op("Atanh", Op("Mul", x[0], Number(0.4)))
        ),
        (
            "EuclideanNorm",
            [
                [3, 4],
            ],
            x => Op("EuclideanNorm", x[0], Ints(1))
        ),
        (
            "Cumprod",
            [
                [3, 4],
            ],
            x => With("Cumprod", new { reverse = true }, x[0], Int(1))
        ),
        (
            "Cumprod exclusive",
            [
                [3, 4],
            ],
            x => With("Cumprod", new { exclusive = true }, x[0], Int(0))
        ),
        (
            "BatchMatMulV2 broadcast",
            [
                [2, 3, 4],
                [4, 5],
            ],
            x => Op("BatchMatMulV2", x[0], x[1])
        ),
        (
            "BatchMatMulV2 adjoint",
            [
                [2, 4, 3],
                [2, 5, 4],
            ],
            x => With("BatchMatMulV2", new { adj_x = true, adj_y = true }, x[0], x[1])
        ),
        (
            "Einsum trace",
            [
                [3, 4],
                [4, 3],
            ],
            x => With("Einsum", new { equation = "ij,ji->i" }, (object)x)
        ),
        (
            "Einsum sum",
            [
                [3, 4],
            ],
            x => With("Einsum", new { equation = "ij->j" }, (object)x)
        ),
        (
            "Conv2D grouped",
            [
                [2, 5, 5, 4],
                [3, 3, 2, 6],
            ],
            x => Conv(x[0], x[1], "SAME", 1)
        ),
        (
            "Conv2D as wide as the input",
            [
                [2, 5, 4, 2],
                [3, 4, 2, 3],
            ],
            x => Conv(x[0], x[1], "VALID", 2)
        ),
        (
            "Conv2D even window",
            [
                [2, 5, 6, 2],
                [2, 4, 2, 3],
            ],
            x => Conv(x[0], x[1], "SAME", 2)
        ),
        (
            "Conv3D",
            [
                [1, 4, 4, 4, 2],
                [2, 2, 2, 2, 3],
            ],
            x => With("Conv3D", new { strides = new[] { 1, 1, 1, 1, 1 }, padding = "VALID" }, x[0], x[1])
        ),
        (
            "AvgPool",
            [
                [2, 5, 5, 3],
            ],
            x =>
                With(
                    "AvgPool",
                    new
                    {
                        ksize = new[] { 1, 3, 3, 1 },
                        strides = new[] { 1, 2, 2, 1 },
                        padding = "SAME",
                    },
                    x[0]
                )
        ),
        (
            "MaxPool overlapping",
            [
                [2, 5, 5, 3],
            ],
            x =>
                With(
                    "MaxPool",
                    new
                    {
                        ksize = new[] { 1, 3, 3, 1 },
                        strides = new[] { 1, 2, 2, 1 },
                        padding = "SAME",
                    },
                    x[0]
                )
        ),
        (
            "MirrorPad reflect",
            [
                [3, 4],
            ],
            x => With("MirrorPad", new { mode = "REFLECT" }, x[0], Pairs(2, 1, 0, 3))
        ),
        (
            "MirrorPad symmetric",
            [
                [3, 4],
            ],
            x => With("MirrorPad", new { mode = "SYMMETRIC" }, x[0], Pairs(2, 3, 1, 0))
        ),
        (
            "PadV2",
            [
                [2, 3],
            ],
            x => Op("PadV2", x[0], Pairs(1, 0, 0, 2), Number(7))
        ),
        (
            "Roll",
            [
                [3, 4],
            ],
            x => Op("Roll", x[0], Ints(1, 2), Ints(0, 1))
        ),
        (
            "MatrixDiag",
            [
                [2, 3],
            ],
            x => Op("MatrixDiag", x[0])
        ),
        (
            "MatrixBandPart",
            [
                [2, 3, 3],
            ],
            x => Op("MatrixBandPart", x[0], Int(0), Int(1))
        ),
        (
            "SegmentMean",
            [
                [5, 2],
            ],
            x => Op("SegmentMean", x[0], Ints(0, 0, 1, 3, 3))
        ),
        (
            "SegmentMax",
            [
                [5, 2],
            ],
            x => Op("SegmentMax", x[0], Ints(0, 0, 1, 2, 2))
        ),
        (
            "UnsortedSegmentMin",
            [
                [5, 2],
            ],
            x => Op("UnsortedSegmentMin", x[0], Ints(2, 0, 2, 1, 0), Int(3))
        ),
        (
            "ScatterNd",
            [
                [3, 2],
            ],
            x => Op("ScatterNd", Rows(4, 1, 4), x[0], Ints(6, 2))
        ),
        (
            "TensorScatterAdd",
            [
                [5, 2],
                [2, 2],
            ],
            x => Op("TensorScatterAdd", x[0], Rows(4, 1), x[1])
        ),
        (
            "TensorScatterUpdate",
            [
                [5, 2],
                [2, 2],
            ],
            x => Op("TensorScatterUpdate", x[0], Rows(4, 1), x[1])
        ),
        (
            "DynamicStitch",
            [
                [2, 2],
                [3, 2],
            ],
            x => Op("DynamicStitch", new[] { Ints(4, 0), Ints(1, 3, 2) }, x)
        ),
        (
            "SpaceToDepth",
            [
                [1, 4, 4, 2],
            ],
            x => With("SpaceToDepth", new { block_size = 2 }, x[0])
        ),
        (
            "DepthToSpace",
            [
                [1, 2, 2, 8],
            ],
            x => With("DepthToSpace", new { block_size = 2 }, x[0])
        ),
        (
            "MatrixInverse",
            [
                [2, 3, 3],
            ],
            x => Op("MatrixInverse", x[0])
        ),
        (
            "MatrixInverse adjoint",
            [
                [3, 3],
            ],
            x => With("MatrixInverse", new { adjoint = true }, x[0])
        ),
        (
            "MatrixDeterminant",
            [
                [2, 3, 3],
            ],
            x => Op("MatrixDeterminant", x[0])
        ),
        (
            "MatrixSolve",
            [
                [3, 3],
                [3, 2],
            ],
            x => Op("MatrixSolve", x[0], x[1])
        ),
        (
            "MatrixSolve adjoint",
            [
                [3, 3],
                [3, 2],
            ],
            x => With("MatrixSolve", new { adjoint = true }, x[0], x[1])
        ),
        (
            "Select",
            [
                [3, 2],
                [3, 2],
            ],
            x => Op("Select", constant_op.constant(new[] { true, false, true }), x[0], x[1])
        ),
        (
            "ClipByValue",
            [
                [3, 4],
            ],
            x => Op("ClipByValue", x[0], Number(0.8), Number(1.2))
        ),
    ];
}
