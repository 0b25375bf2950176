using static Tensorflow.Binding;

namespace Tensorflow.Engine;

/// <summary>Short ways to execute operations eagerly from inside the engine, by the same route as all others.</summary>
internal static class EagerOperations
{
    /// <summary>Executes an operation without attributes other than inferred ones.</summary>
    public static Tensor[] Execute(string type, params object[] inputs) =>
        tf.Runner.TFE_FastPathExecute(new FastPathOpExecInfo(tf.Context, type, "", inputs));
}
