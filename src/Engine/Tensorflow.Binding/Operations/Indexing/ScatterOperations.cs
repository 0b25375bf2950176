namespace Tensorflow.Engine;

/// <summary>Slices put or summed at given positions, segments, one-hot vectors and partitions.</summary>
internal static class ScatterOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("ScatterNd")
            .Input("indices: Tindices")
            .Input("updates: T")
            .Input("shape: Tindices")
            .Output("output: T")
            .Attr("T: type")
            .Attr("Tindices: {int16, int32, int64}")
            .Shape(static c => [c.ConstantShape(2)])
            .Kernel(static c =>
            {
                var (indices, updates) = (c.Tensor(0), c.Tensor(1));
                var sizes = HostValue.ToIntegers(c.Tensor(2));
                var result = TorchTensor.Zeros(updates.DataType, sizes);
                Scattering.Update(result, indices, updates, RowUpdate.Add);
                c.Return(result);
            })
            .Gradient(static (op, grads) => [null, Build.Op("GatherNd", grads[0], op.inputs[0]), null]);
        Segment(registry, "UnsortedSegmentSum")
            .Input("num_segments: Tnumsegments")
            .Attr("Tnumsegments: {int32, int64} = DT_INT32")
            .Shape(static c =>
                [
                    c.Input(0).IsNull || c.Input(1).IsNull
                        ? Shape.Null
                        : new Shape([c.Integers(2)?[0] ?? -1, .. c.Input(0).dims[c.Input(1).ndim..]]),
                ]
            )
            .Kernel(static c =>
            {
                using var positions = Integers.AsInt64(c.Tensor(1));
                c.Return(SegmentSum(c.Tensor(0), positions.Span<long>(), c.Tensor(1).Rank, c.Tensor(2).ToInt64()));
            })
            .Gradient(
                static (op, grads) =>
                {
                    var positions = Build.Op("Maximum", op.inputs[1], Build.ZerosLike(op.inputs[1]));
                    return [Build.Op("GatherV2", grads[0], positions, Build.Int(0)), null, null];
                }
            );
        Segment(registry, "SegmentSum")
            .Shape(static c => [c.Input(0).IsNull ? Shape.Null : Shapes.With(c.Input(0), 0, -1)])
            .Kernel(static c =>
            {
                using var positions = Integers.AsInt64(c.Tensor(1));
                var places = positions.Span<long>();
                var count = places.Length == 0 ? 0 : places[^1] + 1;
                c.Return(SegmentSum(c.Tensor(0), places, 1, count));
            })
            .Gradient(static (op, grads) => [Build.Op("GatherV2", grads[0], op.inputs[1], Build.Int(0)), null]);
        registry
            .Add("OneHot")
            .Input("indices: TI")
            .Input("depth: int32")
            .Input("on_value: T")
            .Input("off_value: T")
            .Output("output: T")
            .Attr("axis: int = -1")
            .Attr("T: type")
            .Attr("TI: {uint8, int8, int32, int64} = DT_INT64")
            .Shape(static c =>
            {
                if (c.Input(0).IsNull)
                    return [Shape.Null];
                var dims = c.Input(0).dims.ToList();
                dims.Insert(Shapes.Axis(c.Attr<long>("axis"), dims.Count + 1), c.Integers(1)?[0] ?? -1);
                return [new Shape([.. dims])];
            })
            .Kernel(static c =>
            {
                for (var i = 1; i <= 3; i++)
                    c.CheckRank(i, 0);
                c.Return(
                    Scattering.OneHot(
                        c.Tensor(0),
                        c.Tensor(1).ToInt64(),
                        c.Tensor(2),
                        c.Tensor(3),
                        Shapes.Axis(c.Attr<long>("axis"), c.Tensor(0).Rank + 1)
                    )
                );
            })
            .NotDifferentiable();
        Update(registry, "TensorScatterUpdate", RowUpdate.Set)
            .Gradient(
                static (op, grads) =>
                    [
                        Build.Op("TensorScatterUpdate", grads[0], op.inputs[1], Build.ZerosLike(op.inputs[2])),
                        null,
                        Build.Op("GatherNd", grads[0], op.inputs[1]),
                    ]
            );
        Update(registry, "TensorScatterAdd", RowUpdate.Add)
            .Gradient(static (op, grads) => [grads[0], null, Build.Op("GatherNd", grads[0], op.inputs[1])]);
    }

    private static OperationBuilder Update(RegistryBuilder registry, string name, RowUpdate update) =>
        registry
            .Add(name)
            .Input("tensor: T")
            .Input("indices: Tindices")
            .Input("updates: T")
            .Output("output: T")
            .Attr("T: type")
            .Attr("Tindices: {int16, int32, int64}")
            .Shape(Shapes.Unchanged)
            .Kernel(c =>
            {
                var result = c.Tensor(0).Clone();
                Scattering.Update(result, c.Tensor(1), c.Tensor(2), update);
                c.Return(result);
            });

    private static OperationBuilder Segment(RegistryBuilder registry, string name) =>
        registry
            .Add(name)
            .Input("data: T")
            .Input("segment_ids: Tindices")
            .Output("output: T")
            .Attr("T: numbertype")
            .Attr("Tindices: {int16, int32, int64}");

    private static TorchTensor SegmentSum(TorchTensor data, ReadOnlySpan<long> places, int rank, long count)
    {
        foreach (var place in places)
            if (place >= count)
                throw new InvalidArgumentError($"segment_ids: {place} is out of range [0, {count})");
        using var source = data.Contiguous();
        var inner = data.Sizes.AsSpan(rank).Product();
        var result = TorchTensor.Zeros(data.DataType, [count, .. data.Sizes[rank..]]);
        Segments.AddSlices(source, 0, places, result, 0, inner);
        return result;
    }
}
