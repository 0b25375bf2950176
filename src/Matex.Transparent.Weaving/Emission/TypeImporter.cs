using Mono.Cecil;

namespace Matex.Transparent.Weaving.Emission;

/// <summary>
/// Brings types of an adapter into the module being woven. Types of that module itself become its own definitions, and an
/// assembly that it references already keeps that reference, whatever version the adapter was compiled against.
/// </summary>
internal sealed class TypeImporter(ModuleDefinition module)
{
    /// <summary>
    /// Imports <paramref name="type"/>; <paramref name="parameters"/> says what the adapter's type parameters stand for.
    /// </summary>
    public TypeReference Import(TypeReference type, Func<GenericParameter, TypeReference> parameters)
    {
        TypeReference Inner(TypeReference inner) => Import(inner, parameters);
        return type switch
        {
            GenericParameter parameter => parameters(parameter),
            ArrayType { IsVector: true } array => new ArrayType(Inner(array.ElementType)),
            ArrayType array => new ArrayType(Inner(array.ElementType), array.Rank),
            ByReferenceType reference => new ByReferenceType(Inner(reference.ElementType)),
            PointerType pointer => new PointerType(Inner(pointer.ElementType)),
            RequiredModifierType modified => new RequiredModifierType(
                Inner(modified.ModifierType),
                Inner(modified.ElementType)
            ),
            OptionalModifierType modified => new OptionalModifierType(
                Inner(modified.ModifierType),
                Inner(modified.ElementType)
            ),
            GenericInstanceType instance => Instantiate(instance, Inner),
            _ => ImportPlain(type),
        };
    }

    /// <summary>Imports a type without type parameters.</summary>
    public TypeReference Import(TypeReference type) =>
        Import(
            type,
            p => throw new ArgumentException($"{type.FullName} has the type parameter {p.Name}.", nameof(type))
        );

    /// <summary>The reference to <paramref name="assembly"/>, added where it is missing.</summary>
    public AssemblyNameReference Reference(AssemblyNameReference assembly)
    {
        var existing = module.AssemblyReferences.FirstOrDefault(r => r.Name == assembly.Name);
        if (existing is null)
        {
            existing = new AssemblyNameReference(assembly.Name, assembly.Version)
            {
                PublicKeyToken = assembly.PublicKeyToken,
                Culture = assembly.Culture,
            };
            module.AssemblyReferences.Add(existing);
        }
        return existing;
    }

    private static GenericInstanceType Instantiate(GenericInstanceType type, Func<TypeReference, TypeReference> inner)
    {
        var imported = new GenericInstanceType(inner(type.ElementType));
        foreach (var argument in type.GenericArguments)
        {
            imported.GenericArguments.Add(inner(argument));
        }
        return imported;
    }

    private TypeReference ImportPlain(TypeReference type)
    {
        if (type.IsPrimitive || type.MetadataType is MetadataType.Object or MetadataType.String or MetadataType.Void)
        {
            return module.ImportReference(type);
        }
        if (type.Scope is AssemblyNameReference scope && scope.Name == module.Assembly.Name.Name)
        {
            return module.GetType(type.FullName)
                ?? throw new WeavingException(
                    WeavingCodes.ChangedJoinPoint,
                    module.FileName,
                    $"{module.Assembly.Name.Name} has no type {type.FullName}, which an advice mentions."
                );
        }
        if (type.DeclaringType is { } declaring)
        {
            var outer = ImportPlain(declaring);
            return WithArity(
                new TypeReference("", type.Name, module, outer.Scope, type.IsValueType) { DeclaringType = outer },
                type
            );
        }
        var assembly = type.Scope switch
        {
            AssemblyNameReference name => name,
            _ => type.Module.Assembly.Name,
        };
        return WithArity(
            new TypeReference(type.Namespace, type.Name, module, Reference(assembly), type.IsValueType),
            type
        );
    }

    private static TypeReference WithArity(TypeReference imported, TypeReference type)
    {
        foreach (var parameter in type.GenericParameters)
        {
            imported.GenericParameters.Add(new GenericParameter(parameter.Name, imported));
        }
        return imported;
    }
}
