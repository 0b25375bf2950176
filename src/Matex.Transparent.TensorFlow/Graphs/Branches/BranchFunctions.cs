using System.Reflection;
using System.Runtime.CompilerServices;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>
/// Branches that are functions, as the embedded engine builds them, copied into the graph: once for each operation, so that
/// random operations in them go on where the run before left them. (TensorFlow.NET itself builds switches and merges.)
/// </summary>
internal static class BranchFunctions
{
    private static readonly ConditionalWeakTable<
        Graph,
        Dictionary<(string, string), (Tensor[] Results, Operation[] CarriedOut)>
    > Copies = [];

    private static readonly Func<Operation, string, Tensor[], string, (Tensor[], Operation[])>? Inline = Find();

    public static bool AreAvailable => Inline is not null;

    /// <summary>The results of a function of the operation's, and what it carries out beside.</summary>
    /// <param name="operation">The condition.</param>
    /// <param name="attribute">The attribute that holds the function.</param>
    public static (Tensor[] Results, Operation[] CarriedOut) Inlined(Operation operation, string attribute)
    {
        var copies = Copies.GetOrCreateValue(operation.graph);
        return copies.TryGetValue((operation.name, attribute), out var copy)
            ? copy
            : copies[(operation.name, attribute)] = Inline!(
                operation,
                attribute,
                operation.inputs._inputs[1..],
                $"{CopiedOperations.Scope}/{operation.name}/{attribute}"
            );
    }

    private static Func<Operation, string, Tensor[], string, (Tensor[], Operation[])>? Find() =>
        typeof(Tensor)
            .Assembly.GetType("Tensorflow.Engine.FunctionInlining")
            ?.GetMethod("Inline", BindingFlags.Static | BindingFlags.Public)
            ?.CreateDelegate<Func<Operation, string, Tensor[], string, (Tensor[], Operation[])>>();
}
