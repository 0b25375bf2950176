using System.Runtime.InteropServices;
using Matex.Transparent.Launch;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>Changes values in the middle of a graph as every rank can by itself.</summary>
internal sealed class AdjustmentSite(Adjustment adjustment, int element = -1) : InPlaceSite
{
    public override bool Communicates => false;

    public override void Run(IReadOnlyList<RawValue> values)
    {
        var batch = Batch!;
        foreach (var value in values)
        {
            switch (adjustment)
            {
                case Adjustment.DivideBySize:
                    Scale(value, 1, Math.Min(batch.Rows, Job.Current.Size), element);
                    break;
                default:
                    Scale(value, batch.Rows, batch.LocalRows, element);
                    break;
            }
        }
    }

    /// <summary>Multiplies by a fraction; whole numbers are multiples of its denominator.</summary>
    private static void Scale(RawValue value, long numerator, long denominator, int element)
    {
        switch (value.Type)
        {
            case TF_DataType.TF_FLOAT:
                Each<float>(value, element, x => (float)(x * (double)numerator / denominator));
                break;
            case TF_DataType.TF_DOUBLE:
                Each<double>(value, element, x => x * numerator / denominator);
                break;
            case TF_DataType.TF_INT32:
                Each<int>(value, element, x => checked((int)((long)x / denominator * numerator)));
                break;
            case TF_DataType.TF_INT64:
                Each<long>(value, element, x => x / denominator * numerator);
                break;
            default:
                throw new NotSupportedException($"numbers of rows of type {value.Type} cannot be scaled");
        }
    }

    private static void Each<T>(RawValue value, int element, Func<T, T> change)
        where T : unmanaged
    {
        var elements = MemoryMarshal.Cast<byte, T>(value.Span);
        for (var i = 0; i < elements.Length; i++)
        {
            if (element < 0 || i == element)
            {
                elements[i] = change(elements[i]);
            }
        }
    }
}

internal enum Adjustment
{
    /// <summary>A number that is proportional to this rank's rows, or the element of a shape that is, becomes the batch's.</summary>
    CountAllRows,

    /// <summary>A term that all ranks have becomes this rank's share of it.</summary>
    DivideBySize,
}
