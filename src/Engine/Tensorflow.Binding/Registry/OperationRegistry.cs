using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Tensorflow.Engine;

/// <summary>
/// All operation types of the process. The engine's own are registered on first use: every static class of this
/// assembly with a method <c>static void Register(RegistryBuilder)</c> takes part. Others may be added at any time
/// with <see cref="Add"/>.
/// </summary>
internal static partial class OperationRegistry
{
    private static readonly Lazy<ConcurrentDictionary<string, OperationDefinition>> Definitions = new(RegisterAll);

    /// <summary>The definition of an operation type.</summary>
    /// <exception cref="NotSupportedException">The engine does not have it.</exception>
    public static OperationDefinition Find(string type) =>
        Definitions.Value.TryGetValue(type, out var definition)
            ? definition
            : throw new NotSupportedException(
                $"The embedded engine has no operation type '{type}'. Use the packages TensorFlow.NET and "
                    + "SciSharp.TensorFlow.Redist for programs that need it."
            );

    public static bool TryFind(string type, [NotNullWhen(true)] out OperationDefinition? definition) =>
        Definitions.Value.TryGetValue(type, out definition);

    /// <summary>All definitions, in the order of their names.</summary>
    public static IEnumerable<OperationDefinition> All =>
        Definitions.Value.Values.OrderBy(d => d.Name, StringComparer.Ordinal);

    /// <summary>Adds an operation type that is defined outside the engine.</summary>
    /// <exception cref="ValueError">The name is taken.</exception>
    public static void Add(OperationDefinition definition)
    {
        if (!Definitions.Value.TryAdd(definition.Name, definition))
            throw new ValueError($"The operation type '{definition.Name}' is already registered.");
    }

    private static ConcurrentDictionary<string, OperationDefinition> RegisterAll()
    {
        var definitions = new ConcurrentDictionary<string, OperationDefinition>(StringComparer.Ordinal);
        var registry = new RegistryBuilder();
        foreach (var type in typeof(OperationRegistry).Assembly.GetTypes())
        {
            if (!type.IsAbstract || !type.IsSealed || type.Namespace != typeof(OperationRegistry).Namespace)
                continue;
            type.GetMethod("Register", [typeof(RegistryBuilder)])?.CreateDelegate<Action<RegistryBuilder>>()(registry);
        }
        foreach (var definition in registry.Build())
            if (!definitions.TryAdd(definition.Name, definition))
                throw new InvalidOperationException($"The operation type '{definition.Name}' is registered twice.");
        return definitions;
    }
}
