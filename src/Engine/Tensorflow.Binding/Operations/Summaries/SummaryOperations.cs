using Google.Protobuf;

namespace Tensorflow.Engine;

/// <summary>Values as messages for TensorBoard.</summary>
internal static class SummaryOperations
{
    private const string Numbers =
        "{float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64}";

    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("ScalarSummary")
            .Input("tags: string")
            .Input("values: T")
            .Output("summary: string")
            .Attr($"T: {Numbers}")
            .Shape(Shapes.Scalar)
            .Kernel(static c => c.Return(Message(Scalars(c))))
            .NotDifferentiable();
        registry
            .Add("HistogramSummary")
            .Input("tag: string")
            .Input("values: T")
            .Output("summary: string")
            .Attr($"T: {Numbers} = DT_FLOAT")
            .Shape(Shapes.Scalar)
            .Kernel(static c => c.Return(Message(Histogram(c))))
            .NotDifferentiable();
        registry
            .Add("MergeSummary")
            .Input("inputs: N * string")
            .Output("summary: string")
            .Attr("N: int >= 1")
            .Shape(Shapes.Scalar)
            .Kernel(static c => c.Return(Message(Merged(c))))
            .NotDifferentiable();
    }

    private static StringValue Message(Summary summary) => new([summary.ToByteArray()]);

    private static Summary Scalars(KernelContext c)
    {
        var (tags, values) = (c.Text(0), c.Tensor(1));
        if (!tags.Sizes.AsSpan().SequenceEqual(values.Sizes))
            throw new InvalidArgumentError(
                $"tags and values are not the same shape: {new Shape(tags.Sizes)} != {new Shape(values.Sizes)}"
                    + (tags.Elements.Length > 0 ? $" (tag '{tags.ToText()}')" : "")
            );
        using var flat = values.Contiguous();
        Summary summary = new();
        for (var i = 0; i < tags.Elements.Length; i++)
            summary.Value.Add(new Summary.Types.Value { Tag = tags.ToText(i), SimpleValue = (float)flat.ToDouble(i) });
        return summary;
    }

    private static Summary Histogram(KernelContext c)
    {
        if (c.Text(0).Elements.Length != 1)
            throw new InvalidArgumentError($"tag must be a scalar, got shape {new Shape(c.Text(0).Sizes)}");
        var tag = c.Text(0).ToText();
        using var wide = Torch.Cast(c.Tensor(1), TF_DataType.TF_DOUBLE);
        using var flat = wide.Contiguous();
        HistogramCounts counts = new();
        foreach (var value in flat.Span<double>())
        {
            if (double.IsNaN(value))
                throw new InvalidArgumentError($"Nan in summary histogram for: {c.NodeName} (tag '{tag}')");
            if (double.IsInfinity(value))
                throw new InvalidArgumentError($"Infinity in summary histogram for: {c.NodeName} (tag '{tag}')");
            counts.Add(value);
        }
        return new()
        {
            Value =
            {
                new Summary.Types.Value { Tag = tag, Histo = counts.ToMessage() },
            },
        };
    }

    private static Summary Merged(KernelContext c)
    {
        Summary merged = new();
        HashSet<string> tags = [];
        for (var i = 0; i < c.Count; i++)
            foreach (var bytes in c.Text(i).Elements)
            foreach (var value in Parsed(bytes).Value)
            {
                if (value.Tag.Length > 0 && !tags.Add(value.Tag))
                    throw new InvalidArgumentError($"Duplicate tag {value.Tag} found in summary inputs");
                merged.Value.Add(value);
            }
        return merged;
    }

    private static Summary Parsed(byte[] bytes)
    {
        try
        {
            return Summary.Parser.ParseFrom(bytes);
        }
        catch (InvalidProtocolBufferException error)
        {
            throw new InvalidArgumentError("Could not parse one of the summary inputs", error);
        }
    }
}
