using Matex.Mpi;

namespace Matex.Transparent.KerasNet.Operations;

/// <summary>TensorFlow's numbers of element types (tensorflow/c/tf_datatype.h).</summary>
internal static class TensorFlowTypes
{
    /// <exception cref="NotSupportedException">Such elements cannot be sent.</exception>
    public static ElementType Of(int type) =>
        type switch
        {
            1 => ElementType.Single,
            2 => ElementType.Double,
            3 => ElementType.Int32,
            4 => ElementType.Byte,
            5 => ElementType.Int16,
            6 => ElementType.SByte,
            9 => ElementType.Int64,
            // Truth values travel as the bytes 0 and 1.
            10 => ElementType.Byte,
            14 => ElementType.BFloat16,
            17 => ElementType.UInt16,
            19 => ElementType.Half,
            22 => ElementType.UInt32,
            23 => ElementType.UInt64,
            _ => throw new NotSupportedException($"values of TensorFlow's type {type} cannot be sent between ranks"),
        };
}
