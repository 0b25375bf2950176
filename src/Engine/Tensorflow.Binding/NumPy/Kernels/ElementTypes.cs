using System.Numerics;

namespace Tensorflow.NumPy;

/// <summary>A computation that is written once for all numeric element types.</summary>
internal interface IElementAction<TResult>
{
    TResult Invoke<T>()
        where T : unmanaged, INumber<T>;
}

/// <summary>A computation that is written once for all floating-point element types.</summary>
internal interface IFloatingAction<TResult>
{
    TResult Invoke<T>()
        where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>Goes from an element type known at run time to code compiled for it.</summary>
internal static class ElementTypes
{
    /// <summary>Runs an action for a numeric type. Booleans are handled as bytes of 0 and 1.</summary>
    public static TResult Invoke<TAction, TResult>(TF_DataType type, in TAction action, string function)
        where TAction : struct, IElementAction<TResult> =>
        type switch
        {
            TF_DataType.TF_FLOAT => action.Invoke<float>(),
            TF_DataType.TF_DOUBLE => action.Invoke<double>(),
            TF_DataType.TF_INT32 => action.Invoke<int>(),
            TF_DataType.TF_INT64 => action.Invoke<long>(),
            TF_DataType.TF_UINT8 or TF_DataType.TF_BOOL => action.Invoke<byte>(),
            TF_DataType.TF_INT8 => action.Invoke<sbyte>(),
            TF_DataType.TF_INT16 => action.Invoke<short>(),
            TF_DataType.TF_UINT16 => action.Invoke<ushort>(),
            TF_DataType.TF_UINT32 => action.Invoke<uint>(),
            TF_DataType.TF_UINT64 => action.Invoke<ulong>(),
            TF_DataType.TF_HALF => action.Invoke<Half>(),
            _ => throw Unsupported(type, function, "numbers"),
        };

    public static TResult InvokeFloating<TAction, TResult>(TF_DataType type, in TAction action, string function)
        where TAction : struct, IFloatingAction<TResult> =>
        type switch
        {
            TF_DataType.TF_FLOAT => action.Invoke<float>(),
            TF_DataType.TF_DOUBLE => action.Invoke<double>(),
            TF_DataType.TF_HALF => action.Invoke<Half>(),
            _ => throw Unsupported(type, function, "floating-point numbers"),
        };

    /// <summary>Whether <typeparamref name="T"/> has fractions; a constant once compiled.</summary>
    public static bool IsFloating<T>() =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double) || typeof(T) == typeof(Half);

    private static InvalidArgumentError Unsupported(TF_DataType type, string function, string expected) =>
        new($"{function} works on {expected}, not on {type.as_numpy_name()}. Convert with astype first.");
}
