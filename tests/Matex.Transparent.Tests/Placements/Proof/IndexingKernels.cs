namespace Matex.Transparent.Tests.Placements.Proof;

internal static class IndexingKernels
{
    public static NdArray[] Slice(OperationCase operation, NdArray[] inputs)
    {
        var (begin, sizes) = (inputs[1].Integers, inputs[2].Integers);
        int[] shape = [.. sizes.Select((size, axis) => size < 0 ? inputs[0].Shape[axis] - begin[axis] : size)];
        return [NdArray.Build(shape, index => inputs[0][[.. index.Zip(begin, static (at, from) => at + from)]])];
    }

    /// <summary>Positive strides; masks as TensorFlow defines them.</summary>
    public static NdArray[] StridedSlice(OperationCase operation, NdArray[] inputs)
    {
        bool Has(string mask, int entry) => (operation.Attribute<long>(mask) >> entry & 1) != 0;
        var (begin, end, strides) = (inputs[1].Integers, inputs[2].Integers, inputs[3].Integers);
        var consuming = Enumerable
            .Range(0, begin.Length)
            .Count(entry => !Has("new_axis_mask", entry) && !Has("ellipsis_mask", entry));
        var (shape, sources, axis) = (new List<int>(), new List<(int Axis, int From, int Step)>(), 0);
        var shrunk = new List<(int Axis, int At)>();
        void Take(int from, int to, int step)
        {
            shape.Add(Math.Max(0, (to - from + step - 1) / step));
            sources.Add((axis++, from, step));
        }
        for (var entry = 0; entry < begin.Length; entry++)
        {
            if (Has("ellipsis_mask", entry))
            {
                for (var count = inputs[0].Rank - consuming; count > 0; count--)
                {
                    Take(0, inputs[0].Shape[axis], 1);
                }
            }
            else if (Has("new_axis_mask", entry))
            {
                shape.Add(1);
                sources.Add((-1, 0, 0));
            }
            else
            {
                var size = inputs[0].Shape[axis];
                var from = Has("begin_mask", entry) ? 0 : Math.Min(Shapes.Normal(begin[entry], size), size);
                if (Has("shrink_axis_mask", entry))
                {
                    shrunk.Add((axis++, Shapes.Normal(begin[entry], size)));
                    continue;
                }
                Take(
                    from,
                    Has("end_mask", entry) ? size : Math.Min(Shapes.Normal(end[entry], size), size),
                    strides[entry]
                );
            }
        }
        while (axis < inputs[0].Rank)
        {
            Take(0, inputs[0].Shape[axis], 1);
        }
        return
        [
            NdArray.Build(
                [.. shape],
                index =>
                {
                    var at = new int[inputs[0].Rank];
                    shrunk.ForEach(fixedAxis => at[fixedAxis.Axis] = fixedAxis.At);
                    for (var i = 0; i < sources.Count; i++)
                    {
                        if (sources[i].Axis >= 0)
                        {
                            at[sources[i].Axis] = sources[i].From + index[i] * sources[i].Step;
                        }
                    }
                    return inputs[0][at];
                }
            ),
        ];
    }

    public static NdArray[] Gather(OperationCase operation, NdArray[] inputs)
    {
        var (table, indices) = (inputs[0], inputs[1]);
        var batch = (int)operation.Attribute<long>("batch_dims");
        var axis = Shapes.Normal(inputs[2].Integers[0], table.Rank);
        int[] shape = [.. table.Shape[..axis], .. indices.Shape[batch..], .. table.Shape[(axis + 1)..]];
        return
        [
            NdArray.Build(
                shape,
                index =>
                {
                    var inner = index[axis..(axis + indices.Rank - batch)];
                    var at = (int)indices[[.. index[..batch], .. inner]];
                    return table[[.. index[..axis], at, .. index[(axis + inner.Length)..]]];
                }
            ),
        ];
    }

    public static NdArray[] GatherNd(OperationCase operation, NdArray[] inputs)
    {
        var (table, indices) = (inputs[0], inputs[1]);
        var depth = indices.Shape[^1];
        return
        [
            NdArray.Build(
                [.. indices.Shape[..^1], .. table.Shape[depth..]],
                index =>
                {
                    var row = index[..(indices.Rank - 1)];
                    var at = Enumerable.Range(0, depth).Select(i => (int)indices[[.. row, i]]);
                    return table[[.. at, .. index[(indices.Rank - 1)..]]];
                }
            ),
        ];
    }

    public static NdArray[] OneHot(OperationCase operation, NdArray[] inputs)
    {
        var axis = Shapes.Normal((int)operation.Attribute<long>("axis"), inputs[0].Rank + 1);
        return
        [
            NdArray.Build(
                inputs[0].Shape.Insert(axis, inputs[1].Integers[0]),
                index => inputs[0][index.Without(axis)] == index[axis] ? inputs[2].Data[0] : inputs[3].Data[0]
            ),
        ];
    }

    public static NdArray[] ScatterNd(OperationCase operation, NdArray[] inputs)
    {
        var result = NdArray.Build(inputs[2].Integers, static _ => 0);
        var depth = inputs[0].Shape[^1];
        var inner = NdArray.Count(result.Shape[depth..]);
        for (var row = 0; row < inputs[0].Data.Length / depth; row++)
        {
            var offset = 0;
            for (var d = 0; d < depth; d++)
            {
                offset = offset * result.Shape[d] + (int)inputs[0].Data[row * depth + d];
            }
            for (var i = 0; i < inner; i++)
            {
                result.Data[offset * inner + i] += inputs[1].Data[row * inner + i];
            }
        }
        return [result];
    }

    public static Kernel Segments(double initial, Func<double, double, double> combine) =>
        (_, inputs) =>
        {
            var (data, ids) = (inputs[0], inputs[1]);
            var rest = data.Shape[ids.Rank..];
            var inner = NdArray.Count(rest);
            var result = NdArray.Build([inputs[2].Integers[0], .. rest], _ => initial);
            for (var i = 0; i < data.Data.Length; i++)
            {
                var at = (int)ids.Data[i / inner] * inner + i % inner;
                result.Data[at] = combine(result.Data[at], data.Data[i]);
            }
            return [result];
        };
}
