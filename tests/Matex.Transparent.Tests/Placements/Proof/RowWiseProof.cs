namespace Matex.Transparent.Tests.Placements.Proof;

internal sealed class RowWiseProof
{
    [Test]
    public void Softmax() =>
        Proof.Holds(random => new("Softmax", RowWiseKernels.SoftmaxOf, random.Array(random.Shape(1, 3))));

    [Test]
    public void CrossEntropy() =>
        Proof.Holds(random =>
        {
            var (rows, classes) = (random.Size(), random.Size());
            return new(
                "SoftmaxCrossEntropyWithLogits",
                RowWiseKernels.CrossEntropy,
                random.Array(rows, classes),
                random.Positive(rows, classes)
            );
        });

    [Test]
    public void SparseCrossEntropy() =>
        Proof.Holds(random =>
        {
            var (rows, classes) = (random.Size(), random.Size());
            return new OperationCase(
                "SparseSoftmaxCrossEntropyWithLogits",
                RowWiseKernels.SparseCrossEntropy,
                random.Array(rows, classes),
                random.Whole(classes, rows)
            ).Indices(1);
        });

    [Test]
    public void TopK() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape(1, 3);
            return new OperationCase(
                "TopKV2",
                RowWiseKernels.TopK,
                random.Array(shape),
                NdArray.Scalar(random.Next(1, shape[^1] + 1))
            ).Constant(1);
        });

    [Test]
    public void InTopK() =>
        Proof.Holds(random =>
        {
            var (rows, classes) = (random.Size(), random.Size());
            return new OperationCase(
                "InTopKV2",
                RowWiseKernels.InTopK,
                random.Array(rows, classes),
                random.Whole(classes, rows),
                NdArray.Scalar(random.Next(1, classes + 1))
            )
                .Indices(1)
                .Constant(2);
        });

    [Test]
    public void CandidateSampler() =>
        Proof.Holds(random =>
            new OperationCase(
                "LogUniformCandidateSampler",
                RowWiseKernels.CandidateSampler,
                random.Whole(9, random.Size(), random.Size())
            ).Indices(0)
        );

    [Test]
    public void MatrixDiag() =>
        Proof.Holds(random => new("MatrixDiag", RowWiseKernels.MatrixDiag, random.Array(random.Shape(1, 3))));

    [Test]
    public void MatrixBandPart() =>
        Proof.Holds(random => new("MatrixBandPart", RowWiseKernels.MatrixBandPart, random.Array(random.Shape(2, 4))));

    [Test]
    public void Cross() =>
        Proof.Holds(random =>
        {
            int[] shape = [.. random.Shape(1, 2), 3];
            return new("Cross", RowWiseKernels.Cross, random.Array(shape), random.Array(shape));
        });
}
