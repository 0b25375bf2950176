namespace Tensorflow.Engine;

/// <summary>
/// Functions for which libtorch has two ways to compute: one for whole vectors of numbers, and another, which rounds
/// differently, for the numbers left over at the end of a tensor. Here those left over are computed in a vector of their
/// own, so that a number's function does not depend on where in a batch it stands.
/// </summary>
internal static class WholeVectors
{
    /// <summary>libtorch's loops take two vectors at a time, of 16 floats at most.</summary>
    private const int Step = 32;

    /// <summary>A function of one number.</summary>
    public static Func<TorchTensor, TorchTensor> Unary(Func<TorchTensor, TorchTensor> function) =>
        x =>
        {
            var result = function(x);
            var left = (int)(x.Count % Step);
            if (left == 0 || !HasVectors(x) || !result.IsContiguous)
                return result;
            using var padded = LastOf(x, left);
            using var last = function(padded);
            Replace(result, last, left);
            return result;
        };

    /// <summary>A function of two numbers, of tensors of one shape or of a tensor and a number; others as they are.</summary>
    public static Func<TorchTensor, TorchTensor, TorchTensor> Binary(
        Func<TorchTensor, TorchTensor, TorchTensor> function
    ) =>
        (x, y) =>
        {
            var result = function(x, y);
            var left = (int)(result.Count % Step);
            if (left == 0 || !result.IsContiguous || !Suits(x, result) || !Suits(y, result))
                return result;
            using var first = x.Rank == 0 ? x.Alias() : LastOf(x, left);
            using var second = y.Rank == 0 ? y.Alias() : LastOf(y, left);
            if (first.Rank == 0 && second.Rank == 0)
                return result;
            using var last = function(first, second);
            Replace(result, last, left);
            return result;
        };

    private static bool Suits(TorchTensor x, TorchTensor result) =>
        x.Rank == 0 || (HasVectors(x) && x.DataType == result.DataType && x.Sizes.AsSpan().SequenceEqual(result.Sizes));

    private static bool HasVectors(TorchTensor x) =>
        x.DataType is TF_DataType.TF_FLOAT or TF_DataType.TF_DOUBLE && x.IsContiguous;

    /// <summary>The last numbers of a tensor, filled up with ones.</summary>
    private static TorchTensor LastOf(TorchTensor x, int count)
    {
        var padded = TorchTensor.Full(x.DataType, [Step], 1);
        End(x, count).CopyTo(Start(padded, count));
        return padded;
    }

    private static void Replace(TorchTensor result, TorchTensor last, int count) =>
        Start(last, count).CopyTo(End(result, count));

    private static unsafe Span<byte> Start(TorchTensor x, int count) =>
        new((void*)x.DataPointer, count * ScalarTypes.SizeOf(x.DataType));

    private static unsafe Span<byte> End(TorchTensor x, int count)
    {
        var size = count * ScalarTypes.SizeOf(x.DataType);
        return new((byte*)x.DataPointer + x.ByteCount - size, size);
    }
}
