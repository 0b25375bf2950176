using System.Runtime.InteropServices;
using Matex.Mpi;
using Tensorflow;

namespace Matex.Transparent.TensorFlow;

/// <summary>Arithmetic on the raw elements of a tensor.</summary>
internal static class Elements
{
    public static ElementType TypeOf(TF_DataType type) =>
        type switch
        {
            TF_DataType.TF_FLOAT => ElementType.Single,
            TF_DataType.TF_DOUBLE => ElementType.Double,
            TF_DataType.TF_INT32 => ElementType.Int32,
            TF_DataType.TF_INT64 => ElementType.Int64,
            TF_DataType.TF_UINT8 => ElementType.Byte,
            TF_DataType.TF_INT8 => ElementType.SByte,
            TF_DataType.TF_INT16 => ElementType.Int16,
            TF_DataType.TF_UINT16 => ElementType.UInt16,
            TF_DataType.TF_UINT32 => ElementType.UInt32,
            TF_DataType.TF_UINT64 => ElementType.UInt64,
            TF_DataType.TF_HALF => ElementType.Half,
            TF_DataType.TF_BFLOAT16 => ElementType.BFloat16,
            // Truth values are reduced as the bytes 0 and 1.
            TF_DataType.TF_BOOL => ElementType.Byte,
            _ => throw new NotSupportedException($"values of type {type} cannot be combined over the ranks"),
        };

    public static void FillWithOne(Span<byte> elements, TF_DataType type)
    {
        switch (type)
        {
            case TF_DataType.TF_FLOAT:
                MemoryMarshal.Cast<byte, float>(elements).Fill(1);
                break;
            case TF_DataType.TF_DOUBLE:
                MemoryMarshal.Cast<byte, double>(elements).Fill(1);
                break;
            case TF_DataType.TF_INT32:
                MemoryMarshal.Cast<byte, int>(elements).Fill(1);
                break;
            case TF_DataType.TF_INT64:
                MemoryMarshal.Cast<byte, long>(elements).Fill(1);
                break;
            default:
                throw new NotSupportedException(
                    $"a product of values of type {type} cannot be combined over the ranks"
                );
        }
    }
}
