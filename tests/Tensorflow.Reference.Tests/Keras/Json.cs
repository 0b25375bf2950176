using System.Text.Json;

namespace Tensorflow.Reference.Tests.Keras;

/// <summary>Arguments of a case, with what Keras takes when one is missing.</summary>
internal static class Json
{
    public static int Int(this JsonElement arguments, string name, int otherwise = 0) =>
        arguments.TryGetProperty(name, out var value) ? value.GetInt32() : otherwise;

    public static float Float(this JsonElement arguments, string name, float otherwise) =>
        arguments.TryGetProperty(name, out var value) ? value.GetSingle() : otherwise;

    public static bool Bool(this JsonElement arguments, string name, bool otherwise = false) =>
        arguments.TryGetProperty(name, out var value) ? value.GetBoolean() : otherwise;

    public static string? Text(this JsonElement arguments, string name, string? otherwise = null) =>
        arguments.TryGetProperty(name, out var value) ? value.GetString() : otherwise;

    /// <summary>A shape from a number or a list; null when it is missing.</summary>
    public static Shape? Shape(this JsonElement arguments, string name)
    {
        if (!arguments.TryGetProperty(name, out var value))
            return null;
        return value.ValueKind == JsonValueKind.Number ? new Shape(value.GetInt64()) : new Shape(Longs(value));
    }

    /// <summary>A list of numbers; null in the list stands for an unknown size.</summary>
    public static long[] Longs(JsonElement list) =>
        [.. list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Null ? -1 : item.GetInt64())];

    /// <summary>A matrix of integers.</summary>
    public static NumPy.NDArray Matrix(this JsonElement arguments, string name)
    {
        var rows = arguments.GetProperty(name).EnumerateArray().Select(Longs).ToArray();
        int[] values = [.. rows.SelectMany(row => row).Select(value => (int)value)];
        return new NumPy.NDArray(values, new Shape(rows.Length, rows[0].Length));
    }
}
