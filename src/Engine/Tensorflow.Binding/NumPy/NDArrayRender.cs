using System.Text;
using Tensorflow.Engine;

namespace Tensorflow.NumPy;

/// <summary>Writes arrays as TensorFlow.NET prints them: <c>array([[1, 2], …])</c>, long ones shortened.</summary>
public class NDArrayRender
{
    private const int LongestRow = 10;
    private const int RowEnds = 5;
    private const int MostStrings = 25;
    private const int LongestString = 256;

    /// <param name="maxLength">More rows than this are shortened to their first and last ones.</param>
    public static string ToString(NDArray array, int maxLength = 10)
    {
        if (array.shape.IsScalar)
            return Row(array);
        var text = new StringBuilder("array(");
        Append(text, array, maxLength);
        return text.Append(')').ToString();
    }

    private static void Append(StringBuilder text, NDArray array, int maxLength)
    {
        text.Append('[');
        if (array.ndim == 1)
            text.Append(Row(array));
        else
        {
            var length = (int)array.dims[0];
            var shortened = length > maxLength;
            AppendRows(text, array, 0, shortened ? maxLength / 2 : length, maxLength);
            if (shortened)
            {
                text.Append(" ... ").AppendLine();
                AppendRows(text, array, length - maxLength / 2, length, maxLength);
            }
        }
        text.Append(']');
    }

    private static void AppendRows(StringBuilder text, NDArray array, int start, int stop, int maxLength)
    {
        for (var i = start; i < stop; i++)
        {
            Append(text, array[i], maxLength);
            if (i < array.dims[0] - 1)
                text.Append(", ").AppendLine();
        }
    }

    private static string Row(NDArray array) =>
        array.dtype switch
        {
            TF_DataType.TF_STRING => Strings(array),
            TF_DataType.TF_VARIANT or TF_DataType.TF_RESOURCE => "<unprintable>",
            TF_DataType.TF_BOOL => Row(array, array.ToArray<bool>()),
            TF_DataType.TF_INT8 => Row(array, array.ToArray<sbyte>()),
            TF_DataType.TF_UINT8 => Row(array, array.ToArray<byte>()),
            TF_DataType.TF_INT16 => Row(array, array.ToArray<short>()),
            TF_DataType.TF_UINT16 => Row(array, array.ToArray<ushort>()),
            TF_DataType.TF_INT32 => Row(array, array.ToArray<int>()),
            TF_DataType.TF_UINT32 => Row(array, array.ToArray<uint>()),
            TF_DataType.TF_INT64 => Row(array, array.ToArray<long>()),
            TF_DataType.TF_UINT64 => Row(array, array.ToArray<ulong>()),
            TF_DataType.TF_HALF => Row(array, array.ToArray<Half>()),
            TF_DataType.TF_DOUBLE => Row(array, array.ToArray<double>()),
            _ => Row(array, array.astype(TF_DataType.TF_FLOAT).ToArray<float>()),
        };

    private static string Row<T>(NDArray array, T[] elements)
    {
        if (elements.Length == 0)
            return "<empty>";
        if (array.shape.IsScalar)
            return $"{elements[0]}";
        return elements.Length <= LongestRow
            ? string.Join(", ", elements)
            : $"{string.Join(", ", elements[..RowEnds])}, ..., {string.Join(", ", elements[^RowEnds..])}";
    }

    private static string Strings(NDArray array)
    {
        var strings = (StringValue)array.Value!;
        if (array.ndim > 0)
            return $"'{string.Join("', '", strings.ToStrings().Take(MostStrings))}'";
        var text = new StringBuilder("'");
        foreach (var symbol in strings.Elements[0].Take(LongestString))
            _ = symbol is < 32 or > 127 ? text.Append($"\\x{symbol:x}") : text.Append((char)symbol);
        return text.Append('\'').ToString();
    }
}
