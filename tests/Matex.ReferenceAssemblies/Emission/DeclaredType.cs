using Matex.Engine.ApiLists;
using Mono.Cecil;

namespace Matex.ReferenceAssemblies.Emission;

/// <summary>A type that has a line in a list, and what is made of it.</summary>
internal sealed record DeclaredType(TypeLine Line, TypeDefinition Definition);
