using System.Text;

namespace Tensorflow.Engine;

/// <summary>Strings: joining, comparing, putting together.</summary>
internal static class StringKernels
{
    /// <summary>Joins two tensors of strings element by element; one may be a scalar.</summary>
    public static StringValue Concatenate(KernelContext c) =>
        Combine(c.Text(0), c.Text(1), static (a, b) => (byte[])[.. a, .. b]);

    /// <summary>Whether elements are equal (or different).</summary>
    public static TorchTensor Compare(KernelContext c, bool equal)
    {
        var (a, b) = (c.Text(0), c.Text(1));
        var sizes = Shapes.Broadcast(a.Sizes, b.Sizes);
        var result = TorchTensor.Empty(TF_DataType.TF_BOOL, sizes);
        var span = result.Span<bool>();
        for (var i = 0; i < span.Length; i++)
            span[i] = At(a, i).AsSpan().SequenceEqual(At(b, i)) == equal;
        return result;
    }

    /// <summary>For each condition the string of the first input, or of the second.</summary>
    public static StringValue Select(KernelContext c)
    {
        var (chosen, t, e) = (HostValue.ToIntegers(c.Tensor(0)), c.Text(1), c.Text(2));
        if (!t.Sizes.AsSpan().SequenceEqual(e.Sizes) || (chosen.Length != 1 && chosen.Length != t.Elements.Length))
            throw new InvalidArgumentError(
                $"Strings of {new Shape(t.Sizes)} and {new Shape(e.Sizes)} cannot be chosen from by {chosen.Length} conditions."
            );
        var elements = new byte[t.Elements.Length][];
        for (var i = 0; i < elements.Length; i++)
            elements[i] = (chosen[chosen.Length == 1 ? 0 : i] != 0 ? t : e).Elements[i];
        return new StringValue(elements, t.Sizes);
    }

    public static StringValue Pack(KernelContext c)
    {
        var first = c.Text(0);
        if (c.Attr<long>("axis") != 0)
            throw new NotSupportedException("The embedded engine stacks strings along axis 0 only.");
        var elements = new List<byte[]>();
        for (var i = 0; i < c.Count; i++)
            elements.AddRange(c.Text(i).Elements);
        return new StringValue([.. elements], [c.Count, .. first.Sizes]);
    }

    public static StringValue Concat(KernelContext c, long axis)
    {
        var first = c.Text(0);
        if (Shapes.Axis(axis, first.Sizes.Length) != 0)
            throw new NotSupportedException("The embedded engine concatenates strings along axis 0 only.");
        var elements = new List<byte[]>();
        var rows = 0L;
        for (var i = 0; i < c.Count - 1; i++)
        {
            elements.AddRange(c.Text(i).Elements);
            rows += c.Text(i).Sizes[0];
        }
        return new StringValue([.. elements], [rows, .. first.Sizes[1..]]);
    }

    public static StringValue Map(StringValue text, Func<string, string> function) =>
        new(
            Array.ConvertAll(text.Elements, e => Encoding.UTF8.GetBytes(function(Encoding.UTF8.GetString(e)))),
            text.Sizes
        );

    private static StringValue Combine(StringValue a, StringValue b, Func<byte[], byte[], byte[]> function)
    {
        var sizes = Shapes.Broadcast(a.Sizes, b.Sizes);
        var elements = new byte[sizes.AsSpan().Product()][];
        for (var i = 0; i < elements.Length; i++)
            elements[i] = function(At(a, i), At(b, i));
        return new StringValue(elements, sizes);
    }

    private static byte[] At(StringValue text, int index) => text.Elements[text.Elements.Length == 1 ? 0 : index];
}
