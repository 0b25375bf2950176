using Tensorflow;
using static Tensorflow.Binding;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>Small integer constants in a graph: axes, shapes, permutations.</summary>
internal static class Constants
{
    private const int Largest = 64;

    public static long[]? Of(Tensor tensor)
    {
        if (tensor.op.type != "Const" || tensor.dtype is not (TF_DataType.TF_INT32 or TF_DataType.TF_INT64))
        {
            return null;
        }
        var value = tensor_util.constant_value(tensor);
        if (value is null || (long)value.size > Largest)
        {
            return null;
        }
        return value.dtype == TF_DataType.TF_INT64
            ? value.ToArray<long>()
            : Array.ConvertAll(value.ToArray<int>(), static n => (long)n);
    }
}
