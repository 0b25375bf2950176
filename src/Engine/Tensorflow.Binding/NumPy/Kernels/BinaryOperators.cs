using System.Numerics;

namespace Tensorflow.NumPy;

/// <summary>A function of two elements of one type, with a form for whole vector registers where there is one.</summary>
internal interface IBinaryOperator
{
    static abstract string Name { get; }

    static abstract T Invoke<T>(T x, T y)
        where T : unmanaged, INumber<T>;

    /// <summary>Whether <see cref="InvokeVector"/> serves this element type.</summary>
    static virtual bool IsVectorized<T>() => false;

    static virtual Vector<T> InvokeVector<T>(Vector<T> x, Vector<T> y) => throw new NotSupportedException();
}

internal readonly struct AddOperator : IBinaryOperator
{
    public static string Name => "add";

    public static T Invoke<T>(T x, T y)
        where T : unmanaged, INumber<T> => x + y;

    public static bool IsVectorized<T>() => Vector<T>.IsSupported;

    public static Vector<T> InvokeVector<T>(Vector<T> x, Vector<T> y) => x + y;
}

internal readonly struct SubtractOperator : IBinaryOperator
{
    public static string Name => "subtract";

    public static T Invoke<T>(T x, T y)
        where T : unmanaged, INumber<T> => x - y;

    public static bool IsVectorized<T>() => Vector<T>.IsSupported;

    public static Vector<T> InvokeVector<T>(Vector<T> x, Vector<T> y) => x - y;
}

internal readonly struct MultiplyOperator : IBinaryOperator
{
    public static string Name => "multiply";

    public static T Invoke<T>(T x, T y)
        where T : unmanaged, INumber<T> => x * y;

    public static bool IsVectorized<T>() => Vector<T>.IsSupported;

    public static Vector<T> InvokeVector<T>(Vector<T> x, Vector<T> y) => x * y;
}

/// <summary>Division; of integers towards minus infinity, as TensorFlow's FloorDiv.</summary>
internal readonly struct DivideOperator : IBinaryOperator
{
    public static string Name => "divide";

    public static T Invoke<T>(T x, T y)
        where T : unmanaged, INumber<T>
    {
        if (ElementTypes.IsFloating<T>())
            return x / y;
        if (T.IsZero(y))
            throw new InvalidArgumentError("Integer division by zero");
        var quotient = x / y;
        return T.IsNegative(x) != T.IsNegative(y) && quotient * y != x ? quotient - T.One : quotient;
    }

    public static bool IsVectorized<T>() => typeof(T) == typeof(float) || typeof(T) == typeof(double);

    public static Vector<T> InvokeVector<T>(Vector<T> x, Vector<T> y) => x / y;
}

/// <summary>The remainder that has the divisor's sign, TensorFlow's FloorMod.</summary>
internal readonly struct FloorModOperator : IBinaryOperator
{
    public static string Name => "mod";

    public static T Invoke<T>(T x, T y)
        where T : unmanaged, INumber<T>
    {
        if (!ElementTypes.IsFloating<T>() && T.IsZero(y))
            throw new InvalidArgumentError("Integer division by zero");
        var remainder = x % y;
        return !T.IsZero(remainder) && T.IsNegative(remainder) != T.IsNegative(y) ? remainder + y : remainder;
    }
}

internal readonly struct MaximumOperator : IBinaryOperator
{
    public static string Name => "maximum";

    public static T Invoke<T>(T x, T y)
        where T : unmanaged, INumber<T> => T.Max(x, y);
}

internal readonly struct MinimumOperator : IBinaryOperator
{
    public static string Name => "minimum";

    public static T Invoke<T>(T x, T y)
        where T : unmanaged, INumber<T> => T.Min(x, y);
}

internal readonly struct PowerOperator : IBinaryOperator
{
    public static string Name => "power";

    public static T Invoke<T>(T x, T y)
        where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return T.CreateTruncating(MathF.Pow(float.CreateTruncating(x), float.CreateTruncating(y)));
        if (ElementTypes.IsFloating<T>())
            return T.CreateTruncating(Math.Pow(double.CreateTruncating(x), double.CreateTruncating(y)));
        if (T.IsNegative(y))
            throw new InvalidArgumentError("Integers to negative integer powers are not allowed");
        return IntegerPower(x, ulong.CreateTruncating(y));
    }

    private static T IntegerPower<T>(T x, ulong exponent)
        where T : unmanaged, INumber<T>
    {
        var result = T.One;
        for (; exponent != 0; exponent >>= 1, x *= x)
            if ((exponent & 1) != 0)
                result *= x;
        return result;
    }
}
