using System.Reflection;
using Tensorflow;

namespace Matex.Transparent.TensorFlow;

/// <summary>Which TensorFlow the program runs on, as the start line names it.</summary>
internal static class Engine
{
    private const string EmbeddedNamespace = "Tensorflow.Engine.OperationRegistry";

    public static string Name
    {
        get
        {
            var binding = typeof(Tensor).Assembly;
            var kind = binding.GetType(EmbeddedNamespace) is null
                ? "TensorFlow.NET"
                : "embedded engine for TensorFlow.NET";
            return $"{kind} {binding.GetName().Version!.ToString(3)}";
        }
    }
}
