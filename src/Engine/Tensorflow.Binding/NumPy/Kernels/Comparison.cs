using System.Numerics;
using Tensorflow.Engine;

namespace Tensorflow.NumPy;

/// <summary>A question about two elements of one type.</summary>
internal interface IComparison
{
    static abstract string Name { get; }

    static abstract bool Invoke<T>(T x, T y)
        where T : unmanaged, INumber<T>;
}

internal readonly struct GreaterComparison : IComparison
{
    public static string Name => "greater";

    public static bool Invoke<T>(T x, T y)
        where T : unmanaged, INumber<T> => x > y;
}

internal readonly struct LessComparison : IComparison
{
    public static string Name => "less";

    public static bool Invoke<T>(T x, T y)
        where T : unmanaged, INumber<T> => x < y;
}

/// <summary>Equality; of floating-point elements up to 1e-5, as TensorFlow.NET's operator ==.</summary>
internal readonly struct NearComparison : IComparison
{
    public static string Name => "equal";

    public static bool Invoke<T>(T x, T y)
        where T : unmanaged, INumber<T> =>
        ElementTypes.IsFloating<T>() ? T.Abs(x - y) < T.CreateTruncating(1e-5) : x == y;
}

/// <summary>The opposite of <see cref="NearComparison"/>, but for NaN, which differs from nothing here too.</summary>
internal readonly struct FarComparison : IComparison
{
    public static string Name => "not_equal";

    public static bool Invoke<T>(T x, T y)
        where T : unmanaged, INumber<T> =>
        ElementTypes.IsFloating<T>() ? T.Abs(x - y) >= T.CreateTruncating(1e-5) : x != y;
}

internal readonly struct LogicalAnd : IComparison
{
    public static string Name => "logical_and";

    public static bool Invoke<T>(T x, T y)
        where T : unmanaged, INumber<T> => !T.IsZero(x) && !T.IsZero(y);
}

internal readonly struct LogicalOr : IComparison
{
    public static string Name => "logical_or";

    public static bool Invoke<T>(T x, T y)
        where T : unmanaged, INumber<T> => !T.IsZero(x) || !T.IsZero(y);
}

/// <summary>Applies an <see cref="IComparison"/> to two arrays of one element type, with broadcasting.</summary>
internal static class ElementwiseComparison
{
    /// <returns>A new array of booleans of the common shape.</returns>
    public static TorchTensor Invoke<TComparison>(TorchTensor x, TorchTensor y)
        where TComparison : struct, IComparison =>
        ElementTypes.Invoke<Action<TComparison>, TorchTensor>(x.DataType, new(x, y), TComparison.Name);

    private readonly struct Action<TComparison>(TorchTensor x, TorchTensor y) : IElementAction<TorchTensor>
        where TComparison : struct, IComparison
    {
        public TorchTensor Invoke<T>()
            where T : unmanaged, INumber<T>
        {
            var broadcast = Broadcast.Of(x.Sizes, y.Sizes, TComparison.Name);
            var result = TorchTensor.Empty(TF_DataType.TF_BOOL, broadcast.Dims);
            var (first, second) = (x, y);
            var leftStep = broadcast.Dims.Length == 0 ? 0 : (int)broadcast.Left[^1];
            var rightStep = broadcast.Dims.Length == 0 ? 0 : (int)broadcast.Right[^1];
            broadcast.ForEachRow(
                (left, right, target, length) =>
                {
                    var l = first.Span<T>()[(int)left..];
                    var r = second.Span<T>()[(int)right..];
                    var output = result.Span<bool>().Slice((int)target, length);
                    for (var i = 0; i < output.Length; i++)
                        output[i] = TComparison.Invoke(l[i * leftStep], r[i * rightStep]);
                }
            );
            GC.KeepAlive(x);
            GC.KeepAlive(y);
            return result;
        }
    }
}
