using Mono.Cecil;

namespace Matex.Transparent.Weaving.Adapters;

/// <summary>An advice as declared: its method and the join point that it names.</summary>
internal sealed record Advice(
    MethodDefinition Method,
    string Type,
    string JoinPoint,
    string[]? ParameterTypes,
    string? Assembly,
    string? Purpose,
    bool Optional
)
{
    /// <summary>Type of the delegate to the original body.</summary>
    public TypeReference ProceedType => Method.Parameters[0].ParameterType;

    /// <summary>Types of the instance (of an instance method) and of the join point's parameters.</summary>
    public IReadOnlyList<TypeReference> ArgumentTypes { get; } =
    [.. Method.Parameters.Skip(1).Select(p => p.ParameterType)];

    /// <summary>The join point's name for messages.</summary>
    public string Name => $"{Type}.{JoinPoint}";

    /// <summary>What is lost without it, for messages.</summary>
    public string Loss => Purpose ?? $"what {Method.DeclaringType.Name}.{Method.Name} does";
}
