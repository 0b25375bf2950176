namespace Tensorflow.Engine;

/// <summary>Means, products and extremes of slices that belong together.</summary>
internal static class SegmentOperations
{
    public static void Register(RegistryBuilder registry)
    {
        foreach (var kind in Enum.GetValues<SegmentReductions.Kind>())
        {
            Sorted(registry, $"Segment{kind}", kind);
            if (kind != SegmentReductions.Kind.Mean)
                Unsorted(registry, $"UnsortedSegment{kind}", kind);
        }
    }

    private static void Sorted(RegistryBuilder registry, string name, SegmentReductions.Kind kind)
    {
        var operation = registry
            .Add(name)
            .Input("data: T")
            .Input("segment_ids: Tindices")
            .Output("output: T")
            .Attr("T: realnumbertype")
            .Attr("Tindices: {int32, int64}")
            .Shape(static c => [c.Input(0).IsNull ? Shape.Null : Shapes.With(c.Input(0), 0, -1)])
            .Kernel(c =>
            {
                var places = HostValue.ToIntegers(c.Tensor(1));
                var count = places.Length == 0 ? 0 : places[^1] + 1;
                c.Return(
                    SegmentReductions.Reduce(
                        kind,
                        c.Tensor(0),
                        places,
                        1,
                        count,
                        empty: kind == SegmentReductions.Kind.Prod ? 1 : 0
                    )
                );
            });
        if (kind == SegmentReductions.Kind.Mean)
            operation.Gradient(
                (op, grads) =>
                {
                    var ones = Build.OnesLike(op.inputs[0]);
                    var counts = Build.Op("SegmentSum", ones, op.inputs[1]);
                    var shares = Build.Op("DivNoNan", grads[0], counts);
                    return [Build.Op("GatherV2", shares, op.inputs[1], Build.Int(0)), null];
                }
            );
        else if (kind != SegmentReductions.Kind.Prod)
            operation.Gradient((op, grads) => [Shared(op, grads[0], "SegmentSum"), null]);
    }

    private static void Unsorted(RegistryBuilder registry, string name, SegmentReductions.Kind kind)
    {
        var operation = registry
            .Add(name)
            .Input("data: T")
            .Input("segment_ids: Tindices")
            .Input("num_segments: Tnumsegments")
            .Output("output: T")
            .Attr("T: realnumbertype")
            .Attr("Tindices: {int32, int64}")
            .Attr("Tnumsegments: {int32, int64} = DT_INT32")
            .Shape(static c =>
                [
                    c.Input(0).IsNull || c.Input(1).IsNull
                        ? Shape.Null
                        : new Shape([c.Integers(2)?[0] ?? -1, .. c.Input(0).dims[c.Input(1).ndim..]]),
                ]
            )
            .Kernel(c =>
                c.Return(
                    SegmentReductions.Reduce(
                        kind,
                        c.Tensor(0),
                        HostValue.ToIntegers(c.Tensor(1)),
                        c.Tensor(1).Rank,
                        c.Tensor(2).ToInt64(),
                        empty: null
                    )
                )
            );
        if (kind != SegmentReductions.Kind.Prod)
            operation.Gradient((op, grads) => [Shared(op, grads[0], "UnsortedSegmentSum"), null, null]);
    }

    /// <summary>The gradient goes in equal parts to the elements that reach the extreme.</summary>
    private static Tensor Shared(Operation op, Tensor grad, string sum)
    {
        var (data, places) = (op.inputs[0], op.inputs[1]);
        Tensor Gathered(Tensor x) => Build.Op("GatherV2", x, places, Build.Int(0));
        var reached = Build.Cast(Build.Op("Equal", data, Gathered(op.outputs[0])), grad.dtype);
        Tensor[] summed = sum == "SegmentSum" ? [reached, places] : [reached, places, op.inputs[2]];
        var share = Build.Op("RealDiv", grad, Build.Op("Maximum", Build.Op(sum, summed), Build.OnesLike(grad)));
        return Build.Mul(reached, Gathered(share));
    }
}
