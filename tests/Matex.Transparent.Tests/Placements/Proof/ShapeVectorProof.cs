namespace Matex.Transparent.Tests.Placements.Proof;

/// <summary>Operations on shapes as values: their parts, and shapes put together.</summary>
internal sealed class ShapeVectorProof
{
    [Test]
    public void ElementOrPart() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape();
            var from = random.Next(shape.Length);
            var to = random.Next(from + 1, shape.Length + 1);
            return new OperationCase(
                "StridedSlice",
                IndexingKernels.StridedSlice,
                NdArray.Vector(shape),
                NdArray.Vector(random.Next(2) == 0 ? from : from - shape.Length),
                NdArray.Vector(to),
                NdArray.Vector(1)
            )
                .With("shrink_axis_mask", (long)random.Next(2))
                .With("end_mask", (long)random.Next(2))
                .Shape(0)
                .Constant(1, 2, 3);
        });

    [Test]
    public void Gather() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape();
            var at = NdArray.Scalar(random.Next(shape.Length));
            return new OperationCase(
                "GatherV2",
                IndexingKernels.Gather,
                NdArray.Vector(shape),
                random.Next(2) == 0 ? at : new([1], at.Data),
                NdArray.Scalar(0)
            )
                .Shape(0)
                .Constant(1, 2);
        });

    [Test]
    public void Slice() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape();
            var from = random.Next(shape.Length);
            var size = random.Next(2) == 0 ? -1 : random.Next(0, shape.Length - from + 1);
            return new OperationCase(
                "Slice",
                IndexingKernels.Slice,
                NdArray.Vector(shape),
                NdArray.Vector(from),
                NdArray.Vector(size)
            )
                .Shape(0)
                .Constant(1, 2);
        });

    [Test]
    public void Unpack() =>
        Proof.Holds(random =>
            new OperationCase("Unpack", ShapeKernels.Unpack, NdArray.Vector(random.Shape())).Shape(0)
        );

    [Test]
    public void Concat() =>
        Proof.Holds(random =>
        {
            var inputs = Enumerable
                .Range(0, random.Next(1, 4))
                .Select(_ => NdArray.Vector(random.Shape(1, 2)))
                .ToArray();
            var operation = new OperationCase("ConcatV2", ShapeKernels.Concat, [.. inputs, NdArray.Scalar(0)]);
            for (var i = 0; i < inputs.Length; i++)
            {
                operation.Shape(i);
            }
            return operation.Constant(inputs.Length);
        });

    /// <summary>The number of elements.</summary>
    [Test]
    public void Product() =>
        Proof.Holds(random =>
            new OperationCase(
                "Prod",
                ReductionKernels.Of(static values => values.Aggregate(1.0, static (a, b) => a * b)),
                NdArray.Vector(random.Shape()),
                NdArray.Vector(0)
            )
                .Shape(0)
                .Constant(1)
        );
}
