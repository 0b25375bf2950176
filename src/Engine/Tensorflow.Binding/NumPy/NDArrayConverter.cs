using Tensorflow.Engine;

namespace Tensorflow.NumPy;

/// <summary>Turns arrays into .NET values.</summary>
public class NDArrayConverter
{
    /// <summary>The first element, converted as <see cref="Convert"/> does: rounded when made an integer.</summary>
    public static unsafe T Scalar<T>(NDArray nd)
        where T : unmanaged
    {
        var elements = nd.Elements;
        if (elements.Count == 0)
            throw new InvalidArgumentError($"An array of shape {nd.shape} has no element to convert.");
        if (elements.DataType == ScalarTypes.Of<T>())
        {
            var value = *(T*)elements.DataPointer;
            GC.KeepAlive(elements);
            return value;
        }
        object number = elements.DataType switch
        {
            TF_DataType.TF_BOOL => elements.ToInt64() != 0,
            TF_DataType.TF_UINT64 => (ulong)elements.ToInt64(),
            _ when elements.DataType.is_floating() => elements.ToDouble(),
            _ => elements.ToInt64(),
        };
        return (T)Convert.ChangeType(number, typeof(T), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A copy as a .NET array of the same rank.</summary>
    public static unsafe Array ToMultiDimArray<T>(NDArray nd)
        where T : unmanaged
    {
        if (nd.dtype != ScalarTypes.Of<T>())
            throw new ArrayTypeMismatchException(
                $"Required dtype {nd.dtype} mismatch with {ScalarTypes.Of<T>()}. Convert with astype first."
            );
        var array = Array.CreateInstance(typeof(T), nd.shape.ndim == 0 ? [1] : nd.shape.as_int_list());
        fixed (byte* target = &System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(array))
            System.Buffer.MemoryCopy((void*)nd.data, target, nd.Elements.ByteCount, nd.Elements.ByteCount);
        GC.KeepAlive(nd);
        return array;
    }
}
