namespace Tensorflow.Util;

/// <summary>Questions about .NET arrays.</summary>
public static class Arrays
{
    /// <summary>The element type of an array; of a jagged array, that of its innermost arrays.</summary>
    public static Type ResolveElementType(this Array arr)
    {
        ArgumentNullException.ThrowIfNull(arr);
        var type = arr.GetType().GetElementType()!;
        while (type.IsArray)
            type = type.GetElementType()!;
        return type;
    }
}
