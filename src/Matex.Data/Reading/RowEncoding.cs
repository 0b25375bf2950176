using System.Runtime.InteropServices;
using Matex.Data.Sources;

namespace Matex.Data.Reading;

/// <summary>What rows of a source become: data of type float32, divided by a number; labels as asked for.</summary>
/// <param name="Divisor">What the data are divided by (<c>normalization</c>).</param>
/// <param name="Labels">How labels are encoded.</param>
/// <param name="Classes">Which labels are classes.</param>
internal sealed record RowEncoding(float Divisor, LabelEncoding Labels, ClassLabels Classes)
{
    /// <summary>Are the labels of a source single class indices, to be checked and encoded?</summary>
    public bool IsIndexed(RowField labels) => Labels != LabelEncoding.Values && labels.Elements == 1;

    /// <summary>Numbers in an encoded row of labels.</summary>
    public int LabelWidth(RowField labels) =>
        !IsIndexed(labels) ? checked((int)labels.Elements)
        : Labels == LabelEncoding.OneHot ? Classes.Count
        : 1;

    /// <summary>Every encoded number has four bytes.</summary>
    public int LabelBytes(RowField labels) => checked(LabelWidth(labels) * sizeof(float));

    public void EncodeData(RowField field, ReadOnlySpan<byte> raw, Span<byte> target) =>
        Numbers.ToSingle(field.Type, raw, MemoryMarshal.Cast<byte, float>(target), Divisor);

    /// <param name="source">For the message.</param>
    /// <param name="row">For the message.</param>
    /// <param name="field">The labels' type and shape.</param>
    /// <param name="raw">One row of labels as the source has it.</param>
    /// <param name="target">Room for one encoded row.</param>
    public void EncodeLabel(IRowSource source, long row, RowField field, ReadOnlySpan<byte> raw, Span<byte> target)
    {
        if (!IsIndexed(field))
        {
            Numbers.ToSingle(field.Type, raw, MemoryMarshal.Cast<byte, float>(target), 1);
            return;
        }
        var label = Numbers.Whole(field.Type, raw);
        if (Classes.Index(label) is not { } index)
        {
            throw BadLabel(source, row, label, Classes);
        }
        if (Labels == LabelEncoding.OneHot)
        {
            target.Clear();
            MemoryMarshal.Cast<byte, float>(target)[index] = 1;
        }
        else
        {
            MemoryMarshal.Write(target, index);
        }
    }

    /// <param name="source">Where the label is.</param>
    /// <param name="row">Its row.</param>
    /// <param name="label">The label; null when it is not a whole number.</param>
    /// <param name="classes">Which labels are classes; null while that is being found out.</param>
    public static DataException BadLabel(IRowSource source, long row, long? label, ClassLabels? classes)
    {
        var what = label is null ? "the label is not a whole number" : $"the label is {label}";
        var range = classes?.ToString() ?? "whole numbers from 0 (or -1 and 1, where there are no others)";
        var (file, place) = source.Place(row);
        return new(
            file,
            place,
            $"{what}, but class labels are {range}. Correct the file, or read the labels as "
                + $"{nameof(LabelEncoding)}.{nameof(LabelEncoding.Values)}."
        );
    }
}
