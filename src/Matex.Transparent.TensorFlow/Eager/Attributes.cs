using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>Attribute values as the placement rules want them, from what TensorFlow.NET's callers pass.</summary>
internal static class Attributes
{
    public static T? Convert<T>(object? value) =>
        value switch
        {
            null => default,
            T typed => typed,
            _ when typeof(T) == typeof(bool) => (T)(object)System.Convert.ToBoolean(value, null),
            _ when typeof(T) == typeof(long) => (T)(object)System.Convert.ToInt64(value, null),
            _ when typeof(T) == typeof(int) => (T)(object)System.Convert.ToInt32(value, null),
            _ when typeof(T) == typeof(float) => (T)(object)System.Convert.ToSingle(value, null),
            _ when typeof(T) == typeof(string) => (T)(object)value.ToString()!,
            int[] numbers when typeof(T) == typeof(long[]) => (T)(object)Array.ConvertAll(numbers, static n => (long)n),
            Shape shape when typeof(T) == typeof(long[]) => (T)(object)shape.dims,
            _ => throw new InvalidOperationException(
                $"an attribute of type {value.GetType()} cannot be read as {typeof(T)}"
            ),
        };

    /// <summary>Looks into TensorFlow.NET's flat list of names and values.</summary>
    public static object? Find(object[]? pairs, string name)
    {
        for (var i = 0; pairs is not null && i + 1 < pairs.Length; i += 2)
        {
            if (name.Equals(pairs[i]))
            {
                return pairs[i + 1];
            }
        }
        return null;
    }
}
