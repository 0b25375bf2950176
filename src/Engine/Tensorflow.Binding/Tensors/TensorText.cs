using System.Globalization;
using System.Text;

namespace Tensorflow.Engine;

/// <summary>Elements as text, in NumPy's manner.</summary>
internal static class TensorText
{
    private const int EdgeItems = 3;
    private const int SummaryThreshold = 1000;

    /// <summary>The elements; more than 1000 are shown by their first and last ones.</summary>
    public static string Of(TensorValue value, int maxLength = -1)
    {
        var text = new StringBuilder();
        switch (value)
        {
            case TorchTensor tensor:
                using (var ordered = tensor.Contiguous())
                    Append(text, tensor.Sizes, 0, 0, ordered.Count, i => Element(ordered, i));
                break;
            case StringValue strings:
                var quoted = strings.ToStrings();
                Append(text, strings.Sizes, 0, 0, quoted.Length, i => $"'{quoted[i]}'");
                break;
            default:
                text.Append('<').Append(HostValue.Describe(value)).Append('>');
                break;
        }
        return maxLength >= 0 && text.Length > maxLength ? text.ToString(0, maxLength) + "..." : text.ToString();
    }

    private static void Append(
        StringBuilder text,
        long[] sizes,
        int dimension,
        long offset,
        long total,
        Func<int, string> element
    )
    {
        if (dimension == sizes.Length)
        {
            text.Append(element((int)offset));
            return;
        }
        var step = 1L;
        for (var d = dimension + 1; d < sizes.Length; d++)
            step *= sizes[d];
        var isLast = dimension == sizes.Length - 1;
        var abridged = total > SummaryThreshold && sizes[dimension] > 2 * EdgeItems;
        text.Append('[');
        for (var i = 0L; i < sizes[dimension]; i++)
        {
            if (i > 0)
                text.Append(isLast ? ", " : ",\n" + new string(' ', dimension + 1));
            if (abridged && i == EdgeItems)
            {
                text.Append("...");
                i = sizes[dimension] - EdgeItems - 1;
                continue;
            }
            Append(text, sizes, dimension + 1, offset + i * step, total, element);
        }
        text.Append(']');
    }

    private static string Element(TorchTensor tensor, int index) =>
        tensor.DataType switch
        {
            TF_DataType.TF_FLOAT => ((float)tensor.ToDouble(index)).ToString(CultureInfo.InvariantCulture),
            TF_DataType.TF_BOOL => tensor.ToInt64(index) != 0 ? "True" : "False",
            TF_DataType.TF_COMPLEX64 or TF_DataType.TF_COMPLEX128 => HostValue
                .ComplexElement(tensor, index)
                .ToString(CultureInfo.InvariantCulture),
            _ when tensor.DataType.is_floating() => tensor.ToDouble(index).ToString(CultureInfo.InvariantCulture),
            _ => tensor.ToInt64(index).ToString(CultureInfo.InvariantCulture),
        };
}
