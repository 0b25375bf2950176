namespace Matex.Transparent.Tests.Placements.Proof;

internal sealed class IndexingProof
{
    [Test]
    public void Slice() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape(1, 3);
            var begin = shape.Select(size => random.Next(3) > 0 ? 0 : random.Next(size)).ToArray();
            var sizes = shape.Zip(
                begin,
                (size, from) =>
                    random.Next(3) switch
                    {
                        0 => -1,
                        1 => size - from,
                        _ => random.Next(1, size - from + 1),
                    }
            );
            return new OperationCase(
                "Slice",
                IndexingKernels.Slice,
                random.Array(shape),
                NdArray.Vector(begin),
                NdArray.Vector([.. sizes])
            )
                .Constant(1)
                .Shape(2);
        });

    [Test]
    public void StridedSlice() => Proof.Holds(Strided, samples: 3 * Proof.Samples);

    [Test]
    public void Gather() =>
        Proof.Holds(random =>
        {
            var table = random.Shape(1, 3);
            var axis = random.Axis(table.Length);
            var batch = random.Next(3) == 0 ? random.Next(0, Shapes.Normal(axis, table.Length) + 1) : 0;
            int[] indices = [.. table[..batch], .. random.Shape(0, 2)];
            return new OperationCase(
                "GatherV2",
                IndexingKernels.Gather,
                random.Array(table),
                random.Whole(table[Shapes.Normal(axis, table.Length)], indices),
                NdArray.Scalar(axis)
            )
                .With("batch_dims", (long)batch)
                .Indices(1)
                .Constant(2);
        });

    [Test]
    public void GatherNd() =>
        Proof.Holds(random =>
        {
            var table = random.Shape(1, 3).Select(static size => size + 1).ToArray();
            int[] indices = [.. random.Shape(0, 2), random.Next(1, table.Length + 1)];
            return new OperationCase(
                "GatherNd",
                IndexingKernels.GatherNd,
                random.Array(table),
                random.Whole(2, indices)
            ).Indices(1);
        });

    [Test]
    public void OneHot() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape(0, 2);
            return new OperationCase(
                "OneHot",
                IndexingKernels.OneHot,
                random.Whole(4, shape),
                NdArray.Scalar(3),
                NdArray.Scalar(1),
                NdArray.Scalar(0)
            )
                .With("axis", random.Next(2) == 0 ? -1 : (long)random.Next(shape.Length + 1))
                .Indices(0, 2, 3)
                .Constant(1);
        });

    [Test]
    public void ScatterNd() =>
        Proof.Holds(random =>
        {
            var shape = random.Shape(1, 3).Select(static size => size + 1).ToArray();
            var depth = random.Next(1, shape.Length + 1);
            var rows = random.Shape(1, 2);
            return new OperationCase(
                "ScatterNd",
                IndexingKernels.ScatterNd,
                random.Whole(2, [.. rows, depth]),
                random.Array([.. rows, .. shape[depth..]]),
                NdArray.Vector(shape)
            )
                .Indices(0)
                .Constant(2);
        });

    [TestCase("UnsortedSegmentSum")]
    [TestCase("UnsortedSegmentMax")]
    [TestCase("UnsortedSegmentMin")]
    [TestCase("UnsortedSegmentProd")]
    public void Segments(string type) =>
        Proof.Holds(random =>
        {
            var ids = random.Shape(1, 2);
            var (initial, combine) = type switch
            {
                "UnsortedSegmentSum" => (0.0, (Func<double, double, double>)((a, b) => a + b)),
                "UnsortedSegmentMax" => (-1e9, Math.Max),
                "UnsortedSegmentMin" => (1e9, Math.Min),
                _ => (1.0, (a, b) => a * b),
            };
            return new OperationCase(
                type,
                IndexingKernels.Segments(initial, combine),
                random.Array([.. ids, .. random.Shape(0, 2)]),
                random.Whole(3, ids),
                NdArray.Scalar(3)
            )
                .Indices(1)
                .Constant(2);
        });

    private static OperationCase Strided(Random random)
    {
        var shape = random.Shape(1, 4);
        var (begin, end, strides) = (new List<int>(), new List<int>(), new List<int>());
        var masks = new Dictionary<string, long>
        {
            ["begin_mask"] = 0,
            ["end_mask"] = 0,
            ["ellipsis_mask"] = 0,
            ["new_axis_mask"] = 0,
            ["shrink_axis_mask"] = 0,
        };
        var (axis, ellipsis) = (0, random.Next(2) == 0 ? random.Next(shape.Length) : -1);
        while (axis < shape.Length)
        {
            var bit = 1L << begin.Count;
            var kind = random.Next(8);
            if (axis == ellipsis)
            {
                masks["ellipsis_mask"] |= bit;
                (begin, end, strides) = ([.. begin, 0], [.. end, 0], [.. strides, 1]);
                // The axes after it are all written down, so it covers those that are skipped here.
                (axis, ellipsis) = (random.Next(axis, shape.Length), -1);
                continue;
            }
            if (kind == 0)
            {
                masks["new_axis_mask"] |= bit;
                (begin, end, strides) = ([.. begin, 0], [.. end, 0], [.. strides, 1]);
                continue;
            }
            var from = kind < 5 ? 0 : random.Next(shape[axis]);
            var to = kind < 5 ? shape[axis] : random.Next(from + 1, shape[axis] + 1);
            masks["begin_mask"] |= kind == 1 ? bit : 0;
            masks["end_mask"] |= kind is 1 or 2 ? bit : 0;
            masks["shrink_axis_mask"] |= kind == 7 ? bit : 0;
            begin.Add(random.Next(4) == 0 && from > 0 ? from - shape[axis] : from);
            end.Add(to);
            strides.Add(kind == 6 ? 2 : 1);
            axis++;
            if (ellipsis < 0 && masks["ellipsis_mask"] == 0 && random.Next(4) == 0)
            {
                break;
            }
        }
        var operation = new OperationCase(
            "StridedSlice",
            IndexingKernels.StridedSlice,
            random.Array(shape),
            NdArray.Vector([.. begin]),
            NdArray.Vector([.. end]),
            NdArray.Vector([.. strides])
        ).Constant(1, 2, 3);
        foreach (var (name, mask) in masks)
        {
            operation.With(name, mask);
        }
        return operation;
    }
}
