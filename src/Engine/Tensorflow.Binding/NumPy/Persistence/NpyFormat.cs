using Tensorflow.Engine;

namespace Tensorflow.NumPy;

/// <summary>Writes and reads NumPy's .npy format.</summary>
public class NpyFormat
{
    /// <param name="leaveOpen">Whether the stream stays open.</param>
    public static void Save(NDArray array, Stream stream, bool leaveOpen = true)
    {
        new NpyHeader(array.dtype, false, false, array.shape.dims).Write(stream);
        stream.Write(array.Bytes);
        GC.KeepAlive(array);
        if (!leaveOpen)
            stream.Dispose();
    }

    /// <summary>Reads one array from a stream.</summary>
    /// <exception cref="FormatException">The stream does not hold an .npy file.</exception>
    /// <exception cref="EndOfStreamException">The stream ends before the last element.</exception>
    internal static NDArray Load(Stream stream)
    {
        var header = NpyHeader.Read(stream);
        var sizes = header.ColumnMajor ? [.. header.Shape.Reverse()] : header.Shape;
        var elements = TorchTensor.Empty(header.Type, sizes);
        var bytes = Bytes(elements);
        stream.ReadExactly(bytes);
        if (header.BigEndian)
            SwapBytes(bytes, ScalarTypes.SizeOf(header.Type));
        if (!header.ColumnMajor)
            return new NDArray(elements);
        using (elements)
        using (var transposed = elements.Permute([.. Enumerable.Range(0, sizes.Length).Reverse()]))
            return new NDArray(transposed.Contiguous());
    }

    private static unsafe Span<byte> Bytes(TorchTensor elements) =>
        new((void*)elements.DataPointer, checked((int)elements.ByteCount));

    private static void SwapBytes(Span<byte> bytes, int size)
    {
        for (var i = 0; i < bytes.Length; i += size)
            bytes.Slice(i, size).Reverse();
    }
}
