using Tensorflow.Engine;

namespace Tensorflow.NumPy;

public partial class NDArray
{
    /// <summary>
    /// Whether shape, type and elements are the same; a number equals the first element, a .NET vector all of them.
    /// </summary>
    public override bool Equals(object? obj) =>
        obj switch
        {
            int number => First<int>() == number,
            long number => First<long>() == number,
            float number => First<float>() == number,
            double number => First<double>() == number,
            string text => Value is StringValue strings && strings.ToText() == text,
            int[] numbers => ToArray<int>().AsSpan().SequenceEqual(numbers),
            long[] numbers => ToArray<long>().AsSpan().SequenceEqual(numbers),
            float[] numbers => ToArray<float>().AsSpan().SequenceEqual(numbers),
            double[] numbers => ToArray<double>().AsSpan().SequenceEqual(numbers),
            NDArray other => SameAs(other),
            _ => base.Equals(obj),
        };

    private T First<T>()
        where T : unmanaged => ToArray<T>()[0];

    private bool SameAs(NDArray other)
    {
        if (dtype != other.dtype || !dims.AsSpan().SequenceEqual(other.dims))
            return false;
        if (Value is StringValue strings)
            return strings.ToStrings().SequenceEqual(((StringValue)other.Value!).ToStrings());
        var same = Bytes.SequenceEqual(other.Bytes);
        GC.KeepAlive(this);
        GC.KeepAlive(other);
        return same;
    }
}
