using System.Reflection;
using Tensorflow;

namespace Matex.Transparent.TensorFlow;

/// <summary>Which TensorFlow the program runs on.</summary>
internal static class Engine
{
    private static readonly Assembly Binding = typeof(Tensor).Assembly;

    /// <summary>The embedded engine has its registry of operations; TensorFlow.NET has the native library's.</summary>
    public static Type? EmbeddedRegistry { get; } = Binding.GetType("Tensorflow.Engine.OperationRegistry");

    public static string Name =>
        $"{(EmbeddedRegistry is null ? "TensorFlow.NET" : "embedded engine for TensorFlow.NET")} {Binding.GetName().Version!.ToString(3)}";
}
