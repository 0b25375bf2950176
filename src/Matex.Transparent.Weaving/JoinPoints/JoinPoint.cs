using Matex.Transparent.Weaving.Adapters;
using Mono.Cecil;

namespace Matex.Transparent.Weaving.JoinPoints;

/// <summary>A method that is to carry an advice.</summary>
/// <param name="Method">The method.</param>
/// <param name="Advice">An advice whose signature fits it.</param>
internal sealed record JoinPoint(MethodDefinition Method, Advice Advice)
{
    public string Name => $"{Method.DeclaringType.FullName}.{Method.Name}";
}
