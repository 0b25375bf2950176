using System.Numerics;

namespace Tensorflow.NumPy;

/// <summary>A way to combine many elements into one.</summary>
internal interface IReducer
{
    static abstract string Name { get; }

    /// <summary>Whether it makes sense of booleans, as bytes of 0 and 1.</summary>
    static virtual bool AcceptsBooleans => false;

    /// <summary>What no elements at all combine to.</summary>
    static abstract T Seed<T>()
        where T : unmanaged, INumber<T>;

    static abstract T Combine<T>(T accumulated, T element)
        where T : unmanaged, INumber<T>;

    /// <summary>The result, from the accumulated value and the number of elements.</summary>
    static virtual T Finish<T>(T accumulated, long count)
        where T : unmanaged, INumber<T> => accumulated;
}

internal readonly struct SumReducer : IReducer
{
    public static string Name => "sum";

    public static T Seed<T>()
        where T : unmanaged, INumber<T> => T.Zero;

    public static T Combine<T>(T accumulated, T element)
        where T : unmanaged, INumber<T> => accumulated + element;
}

/// <summary>The mean; of integers rounded towards zero, as TensorFlow's Mean.</summary>
internal readonly struct MeanReducer : IReducer
{
    public static string Name => "mean";

    public static T Seed<T>()
        where T : unmanaged, INumber<T> => T.Zero;

    public static T Combine<T>(T accumulated, T element)
        where T : unmanaged, INumber<T> => accumulated + element;

    public static T Finish<T>(T accumulated, long count)
        where T : unmanaged, INumber<T> =>
        count == 0 && !ElementTypes.IsFloating<T>()
            ? throw new InvalidArgumentError("The mean of no integers is undefined.")
            : accumulated / T.CreateTruncating(count);
}

internal readonly struct ProductReducer : IReducer
{
    public static string Name => "prod";

    public static T Seed<T>()
        where T : unmanaged, INumber<T> => T.One;

    public static T Combine<T>(T accumulated, T element)
        where T : unmanaged, INumber<T> => accumulated * element;
}

internal readonly struct MaximumReducer : IReducer
{
    public static string Name => "max";

    public static bool AcceptsBooleans => true;

    public static T Seed<T>()
        where T : unmanaged, INumber<T> => T.CreateSaturating(double.NegativeInfinity);

    public static T Combine<T>(T accumulated, T element)
        where T : unmanaged, INumber<T> => T.Max(accumulated, element);
}

internal readonly struct MinimumReducer : IReducer
{
    public static string Name => "min";

    public static bool AcceptsBooleans => true;

    public static T Seed<T>()
        where T : unmanaged, INumber<T> => T.CreateSaturating(double.PositiveInfinity);

    public static T Combine<T>(T accumulated, T element)
        where T : unmanaged, INumber<T> => T.Min(accumulated, element);
}
