namespace Tensorflow.Engine;

/// <summary>Distinct values in the order of their first occurrence.</summary>
internal static class UniqueOperations
{
    public static void Register(RegistryBuilder registry)
    {
        Add(registry, "Unique", withCounts: false);
        Add(registry, "UniqueWithCounts", withCounts: true);
    }

    private static void Add(RegistryBuilder registry, string name, bool withCounts)
    {
        var operation = registry.Add(name).Input("x: T").Output("y: T").Output("idx: out_idx");
        if (withCounts)
            operation.Output("count: out_idx");
        operation
            .Attr("T: type")
            .Attr("out_idx: {int32, int64} = DT_INT32")
            .Shape(c => [new Shape(-1), c.Input(0), .. withCounts ? [new Shape(-1)] : Array.Empty<Shape>()])
            .Kernel(c =>
            {
                var x = c.Tensor(0);
                using var wide = Torch.Cast(x, x.DataType.is_floating() ? TF_DataType.TF_DOUBLE : TF_DataType.TF_INT64);
                var known = new Dictionary<double, int>();
                var first = new List<long>();
                var counts = new List<long>();
                var places = new long[x.Count];
                using var values = wide.Contiguous();
                for (var i = 0; i < places.Length; i++)
                {
                    var value = values.ToDouble(i);
                    if (!known.TryGetValue(value, out var at))
                    {
                        known.Add(value, at = first.Count);
                        first.Add(i);
                        counts.Add(0);
                    }
                    places[i] = at;
                    counts[at]++;
                }
                using var positions = TorchTensor.FromSpan<long>(first.ToArray(), [first.Count]);
                var distinct = Gathering.Gather(x, positions, 0, 0);
                var indices = Integers.Vector(places, c.OutputType(1));
                if (withCounts)
                    c.Return(distinct, indices, Integers.Vector([.. counts], c.OutputType(2)));
                else
                    c.Return(distinct, indices);
            })
            .NotDifferentiable();
    }
}
