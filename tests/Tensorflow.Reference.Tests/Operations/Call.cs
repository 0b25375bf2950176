using System.Text.Json;
using static Tensorflow.Binding;

namespace Tensorflow.Reference.Tests.Operations;

/// <summary>Calls of single operations by type, and readers for the arguments of a case.</summary>
internal static class Call
{
    /// <summary>Is told of every call, with the values that went in and came out; null for nobody.</summary>
    public static Action<string, object[], object?, Tensor[]>? Observer { get; set; }

    public static Tensor Op(string type, params object[] inputs) => Ops(type, inputs)[0];

    public static Tensor[] Ops(string type, object[] inputs, object? attributes = null)
    {
        var arguments = new ExecuteOpArgs(inputs);
        if (attributes is not null)
            arguments.SetAttributes(attributes);
        Tensor[] outputs = [.. tf.Context.ExecuteOp(type, null!, arguments)];
        Observer?.Invoke(type, inputs, attributes, outputs);
        return outputs;
    }

    public static Tensor With(string type, object attributes, params object[] inputs) =>
        Ops(type, inputs, attributes)[0];

    public static Tensor Ints(params int[] values) => constant_op.constant(values);

    public static Tensor Int(int value) => constant_op.constant(value);

    public static Tensor Number(double value) => constant_op.constant((float)value);

    public static int Integer(this JsonElement arguments, string name, int missing = 0) =>
        arguments.TryGetProperty(name, out var value) ? value.GetInt32() : missing;

    public static bool Flag(this JsonElement arguments, string name) =>
        arguments.TryGetProperty(name, out var value) && value.GetBoolean();

    public static double Real(this JsonElement arguments, string name, double missing = 0) =>
        arguments.TryGetProperty(name, out var value) ? value.GetDouble() : missing;

    public static string Text(this JsonElement arguments, string name) => arguments.GetProperty(name).GetString()!;

    /// <summary>A list of integers, or a single one; null when it is absent.</summary>
    public static int[]? Integers(this JsonElement arguments, string name) =>
        !arguments.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Number ? [value.GetInt32()]
        : [.. value.EnumerateArray().Select(e => e.GetInt32())];

    /// <summary>The axes of a reduction: those given, or all.</summary>
    public static Tensor Axes(this JsonElement arguments, Tensor input, string name = "axis") =>
        Ints(arguments.Integers(name) ?? [.. Enumerable.Range(0, input.shape.ndim)]);
}
