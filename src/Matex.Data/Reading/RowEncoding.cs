using System.Runtime.InteropServices;
using Matex.Data.Sources;

namespace Matex.Data.Reading;

/// <summary>What rows of a source become: data of type float32, divided by a number; labels as asked for.</summary>
/// <param name="Divisor">What the data are divided by (<c>normalization</c>).</param>
/// <param name="Labels">How labels are encoded.</param>
/// <param name="Classes">Number of classes; 0 for labels that are no class indices.</param>
internal sealed record RowEncoding(float Divisor, LabelEncoding Labels, int Classes)
{
    /// <summary>Are the labels of a source single class indices, to be checked and encoded?</summary>
    public bool IsIndexed(RowField labels) => Labels != LabelEncoding.Values && labels.Elements == 1;

    /// <summary>Numbers in an encoded row of labels.</summary>
    public int LabelWidth(RowField labels) =>
        !IsIndexed(labels) ? checked((int)labels.Elements)
        : Labels == LabelEncoding.OneHot ? Classes
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
        var index = Numbers.Whole(field.Type, raw);
        if (index is null or < 0 || index >= Classes)
        {
            throw BadLabel(source, row, index, Classes);
        }
        if (Labels == LabelEncoding.OneHot)
        {
            target.Clear();
            MemoryMarshal.Cast<byte, float>(target)[(int)index] = 1;
        }
        else
        {
            MemoryMarshal.Write(target, (int)index);
        }
    }

    public static DataException BadLabel(IRowSource source, long row, long? label, long? classes)
    {
        var what = label is null ? "the label is not a whole number" : $"the label is {label}";
        var range = classes is null ? "whole numbers from 0" : $"whole numbers from 0 to {classes - 1}";
        return new(
            source.Name,
            $"row {row}",
            $"{what}, but class labels are {range}. Correct the file, or read the labels as {nameof(LabelEncoding)}.{nameof(LabelEncoding.Values)}."
        );
    }
}
