using System.Runtime.CompilerServices;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// Derivatives by a table of which a batch has looked up some rows. TensorFlow.NET makes them dense at once, by
/// <c>UnsortedSegmentSum</c>; which rows are not zero is remembered here.
/// </summary>
internal static class TouchedRows
{
    /// <summary>Below, the additional messages take longer than the bytes they save.</summary>
    public const int SmallestBytes = 256 << 10;

    private const string Sum = "UnsortedSegmentSum";

    private static readonly ConditionalWeakTable<Tensor, long[]> Rows = [];

    /// <summary>Is this an operation of the backward pass to be told of?</summary>
    public static bool Concern(string type) => type is Sum or "Reshape";

    public static Tensor[] Note(string type, Tensor[] inputs, Tensor[] outputs)
    {
        var length = HostAccess.Dimensions(outputs[0]) is [var first, ..] ? first : 0;
        if (type != Sum)
        {
            if (Rows.TryGetValue(inputs[0], out var rows) && length == HostAccess.Dimensions(inputs[0])[0])
            {
                Rows.AddOrUpdate(outputs[0], rows);
            }
        }
        else if (
            HostAccess.Bytes(outputs[0]).Length >= SmallestBytes
            && HostAccess.Integers(inputs[1], int.MaxValue) is { } touched
            && HostAccess.Dimensions(inputs[1]).Length == 1
        )
        {
            // TensorFlow's kernel drops negative numbers, too.
            Rows.AddOrUpdate(outputs[0], [.. touched.Where(row => row >= 0 && row < length).Distinct().Order()]);
        }
        return outputs;
    }

    /// <summary>The rows of a derivative that may differ from zero, ascending; null when that may be all.</summary>
    public static long[]? Of(Tensor derivative) => Rows.TryGetValue(derivative, out var rows) ? rows : null;
}
