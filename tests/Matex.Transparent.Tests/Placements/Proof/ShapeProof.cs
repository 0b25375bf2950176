namespace Matex.Transparent.Tests.Placements.Proof;

internal sealed class ShapeProof
{
    /// <summary>The elements are dealt out to new dimensions; one of them may be left open.</summary>
    [Test]
    public void Reshape() =>
        Proof.Holds(
            random =>
            {
                var shape = random.Shape(1, 4);
                var target = Regroup(random, shape);
                if (random.Next(2) == 0 && target.Length > 0)
                {
                    target[random.Next(target.Length)] = -1;
                }
                return new OperationCase(
                    "Reshape",
                    ShapeKernels.Reshape,
                    random.Array(shape),
                    NdArray.Vector(target)
                ).Shape(1);
            },
            samples: 3 * Proof.Samples
        );

    [Test]
    public void Transpose() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape();
            var order = Enumerable.Range(0, shape.Length).ToArray();
            random.Shuffle(order);
            return new OperationCase(
                "Transpose",
                ShapeKernels.Transpose,
                random.Array(shape),
                NdArray.Vector(order)
            ).Constant(1);
        });

    [Test]
    public void ExpandDims() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape();
            return new OperationCase(
                "ExpandDims",
                ShapeKernels.ExpandDims,
                random.Array(shape),
                NdArray.Scalar(random.Axis(shape.Length + 1))
            ).Constant(1);
        });

    [Test]
    public void Squeeze() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape();
            var axis = random.Next(shape.Length);
            return new OperationCase("Squeeze", ShapeKernels.Squeeze, random.Array(shape.Set(axis, 1))).With(
                "squeeze_dims",
                new long[] { random.Next(2) == 0 ? axis : axis - shape.Length }
            );
        });

    [Test]
    public void Concat() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape();
            var axis = random.Axis(shape.Length);
            var parts = Enumerable
                .Range(0, random.Next(1, 4))
                .Select(_ => random.Array(shape.Set(Shapes.Normal(axis, shape.Length), random.Size())));
            NdArray[] inputs = [.. parts, NdArray.Scalar(axis)];
            return new OperationCase("ConcatV2", ShapeKernels.Concat, inputs).Constant(inputs.Length - 1);
        });

    [Test]
    public void Pack() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape(0, 3);
            NdArray[] inputs = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Positive(shape))];
            return new OperationCase("Pack", ShapeKernels.Pack, inputs).With(
                "axis",
                (long)random.Axis(shape.Length + 1)
            );
        });

    [Test]
    public void Unpack() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape();
            return new OperationCase("Unpack", ShapeKernels.Unpack, random.Array(shape)).With(
                "axis",
                (long)random.Axis(shape.Length)
            );
        });

    [Test]
    public void Split() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape();
            var axis = random.Axis(shape.Length);
            var parts = random.Next(1, 4);
            var normal = Shapes.Normal(axis, shape.Length);
            return new OperationCase(
                "Split",
                ShapeKernels.Split,
                NdArray.Scalar(axis),
                random.Array(shape.Set(normal, shape[normal] * parts))
            )
                .With("num_split", (long)parts)
                .Constant(0);
        });

    [Test]
    public void SplitV() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape();
            var axis = random.Axis(shape.Length);
            var size = shape[Shapes.Normal(axis, shape.Length)];
            var first = random.Next(0, size + 1);
            return new OperationCase(
                "SplitV",
                ShapeKernels.SplitV,
                random.Array(shape),
                NdArray.Vector(first, size - first),
                NdArray.Scalar(axis)
            ).Constant(1, 2);
        });

    [Test]
    public void Tile() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape(1, 3);
            var copies = shape.Select(_ => random.Next(1, 4)).ToArray();
            return new OperationCase("Tile", ShapeKernels.Tile, random.Array(shape), NdArray.Vector(copies)).Shape(1);
        });

    [Test]
    public void Pad([Values("Pad", "PadV2")] string type) =>
        Proof.Holds(random =>
        {
            var shape = random.Shape(1, 3);
            var paddings = shape.SelectMany(_ => new[] { random.Next(2), random.Next(2) }).ToArray();
            var array = new NdArray([shape.Length, 2], [.. paddings.Select(static value => (double)value)]);
            return new OperationCase(
                type,
                ShapeKernels.Pad,
                type == "Pad" ? [random.Array(shape), array] : [random.Array(shape), array, NdArray.Scalar(3)]
            ).Constant(1, 2);
        });

    [Test]
    public void BroadcastTo() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape(1, 3);
            return new OperationCase(
                "BroadcastTo",
                ShapeKernels.BroadcastTo,
                random.Array(random.Broadcastable(shape)),
                NdArray.Vector(shape)
            ).Shape(1);
        });

    [Test]
    public void Fill() =>
        Proof.Holds(random =>
            new OperationCase("Fill", ShapeKernels.Fill, NdArray.Vector(random.Shape(1, 3)), random.Array()).Shape(0)
        );

    [Test]
    public void Reverse() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape();
            return new OperationCase(
                "ReverseV2",
                ShapeKernels.Reverse,
                random.Array(shape),
                NdArray.Vector(random.Axes(shape.Length))
            ).Constant(1);
        });

    [Test]
    public void Roll() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape();
            return new OperationCase(
                "Roll",
                ShapeKernels.Roll,
                random.Array(shape),
                NdArray.Scalar(random.Next(-3, 4)),
                NdArray.Scalar(random.Axis(shape.Length))
            ).Constant(1, 2);
        });

    [Test]
    public void ShapeOf([Values("Shape", "ShapeN")] string type) =>
        Proof.Holds(random =>
        {
            var count = type == "Shape" ? 1 : random.Next(1, 4);
            NdArray[] inputs = [.. Enumerable.Range(0, count).Select(_ => random.Array(random.Shape()))];
            return new(type, ShapeKernels.ShapeOf, inputs);
        });

    [Test]
    public void SizeOf() => Proof.Holds(random => new("Size", ShapeKernels.SizeOf, random.Array(random.Shape())));

    /// <summary>Another shape of the same number of elements: neighbours are merged, sizes are cut in two, ones come and go.</summary>
    private static int[] Regroup(Random random, int[] shape)
    {
        var sizes = shape.ToList();
        for (var change = random.Next(4); change > 0; change--)
        {
            var at = random.Next(sizes.Count);
            switch (random.Next(3))
            {
                case 0 when at + 1 < sizes.Count:
                    sizes[at] *= sizes[at + 1];
                    sizes.RemoveAt(at + 1);
                    break;
                case 1:
                    var divisors = Enumerable.Range(1, sizes[at]).Where(divisor => sizes[at] % divisor == 0).ToArray();
                    var factor = divisors[random.Next(divisors.Length)];
                    sizes[at] /= factor;
                    sizes.Insert(at, factor);
                    break;
                default:
                    sizes.Insert(at, 1);
                    break;
            }
        }
        return [.. sizes];
    }
}
