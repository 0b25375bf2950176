using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tensorflow.Engine;

namespace Tensorflow.NumPy;

/// <summary>Applies a <see cref="IBinaryOperator"/> to two arrays of one element type, with broadcasting.</summary>
internal static class ElementwiseBinary
{
    /// <returns>A new array of the common shape.</returns>
    public static TorchTensor Invoke<TOperator>(TorchTensor x, TorchTensor y)
        where TOperator : struct, IBinaryOperator
    {
        if (x.DataType == TF_DataType.TF_BOOL)
            throw new InvalidArgumentError(
                $"{TOperator.Name} works on numbers, not on bool. Convert with astype first."
            );
        return ElementTypes.Invoke<Action<TOperator>, TorchTensor>(x.DataType, new(x, y), TOperator.Name);
    }

    private readonly struct Action<TOperator>(TorchTensor x, TorchTensor y) : IElementAction<TorchTensor>
        where TOperator : struct, IBinaryOperator
    {
        public TorchTensor Invoke<T>()
            where T : unmanaged, INumber<T>
        {
            var broadcast = Broadcast.Of(x.Sizes, y.Sizes, TOperator.Name);
            var result = TorchTensor.Empty(x.DataType, broadcast.Dims);
            if (x.Count == result.Count && y.Count == result.Count)
                Rows<T, TOperator>(x.Span<T>(), y.Span<T>(), result.Span<T>());
            else if (y.Count == 1)
                RowWithScalar<T, TOperator>(x.Span<T>(), y.Span<T>()[0], result.Span<T>());
            else
                Rows<T>(broadcast, result);
            GC.KeepAlive(x);
            GC.KeepAlive(y);
            return result;
        }

        private void Rows<T>(Broadcast broadcast, TorchTensor result)
            where T : unmanaged, INumber<T>
        {
            var (first, second) = (x, y);
            var (firstRepeats, secondRepeats) = (broadcast.Left[^1] == 0, broadcast.Right[^1] == 0);
            broadcast.ForEachRow(
                (left, right, target, length) =>
                {
                    var l = first.Span<T>()[(int)left..];
                    var r = second.Span<T>()[(int)right..];
                    var output = result.Span<T>().Slice((int)target, length);
                    if (secondRepeats)
                        RowWithScalar<T, TOperator>(firstRepeats ? Fill(l[0], output) : l[..length], r[0], output);
                    else
                        Rows<T, TOperator>(firstRepeats ? Fill(l[0], output) : l[..length], r[..length], output);
                }
            );
        }

        private static ReadOnlySpan<T> Fill<T>(T value, Span<T> output)
        {
            output.Fill(value);
            return output;
        }
    }

    private static void Rows<T, TOperator>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T>
        where TOperator : struct, IBinaryOperator
    {
        var i = 0;
        if (TOperator.IsVectorized<T>())
            for (; i <= result.Length - Vector<T>.Count; i += Vector<T>.Count)
                Store(TOperator.InvokeVector(Load(x, i), Load(y, i)), result, i);
        for (; i < result.Length; i++)
            result[i] = TOperator.Invoke(x[i], y[i]);
    }

    private static void RowWithScalar<T, TOperator>(ReadOnlySpan<T> x, T y, Span<T> result)
        where T : unmanaged, INumber<T>
        where TOperator : struct, IBinaryOperator
    {
        var i = 0;
        if (TOperator.IsVectorized<T>())
        {
            var vector = new Vector<T>(y);
            for (; i <= result.Length - Vector<T>.Count; i += Vector<T>.Count)
                Store(TOperator.InvokeVector(Load(x, i), vector), result, i);
        }
        for (; i < result.Length; i++)
            result[i] = TOperator.Invoke(x[i], y);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Load<T>(ReadOnlySpan<T> span, int index) =>
        Unsafe.ReadUnaligned<Vector<T>>(
            ref Unsafe.As<T, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(span), index))
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(Vector<T> vector, Span<T> span, int index) =>
        Unsafe.WriteUnaligned(
            ref Unsafe.As<T, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(span), index)),
            vector
        );
}
