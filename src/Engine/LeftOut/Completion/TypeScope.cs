using Matex.Engine.ApiLists;
using Mono.Cecil;

namespace Matex.Engine.Completion;

/// <summary>Turns types as lines write them into references, with the generic parameters that are in sight.</summary>
internal sealed class TypeScope(KnownTypes types, TypeDefinition owner, MethodDefinition? method = null)
{
    public TypeReference Resolve(TypeSyntax syntax) =>
        syntax switch
        {
            NullableSyntax nullable => Instance(types.Find("System.Nullable`1"), [nullable.Value]),
            PointerSyntax pointer => new PointerType(Resolve(pointer.Element)),
            ArraySyntax array => Array(Resolve(array.Element), array.Rank),
            NameSyntax name => Named(name),
            _ => throw new ArgumentOutOfRangeException(nameof(syntax)),
        };

    public TypeReference Known(string name) => types.Find(name);

    // Compilers write the lower bounds of arrays with several dimensions, and signatures are compared with them.
    private static ArrayType Array(TypeReference element, int rank)
    {
        ArrayType array = new(element, rank);
        for (int i = 0; i < rank && rank > 1; i++)
        {
            array.Dimensions[i] = new ArrayDimension(0, null);
        }
        return array;
    }

    private TypeReference Named(NameSyntax name)
    {
        if (name.IsBare && Parameter(name.Parts[0].Name) is { } parameter)
        {
            return parameter;
        }
        TypeSyntax[] arguments = [.. name.Arguments];
        TypeReference type = types.Find(name.MetadataName);
        return arguments.Length == 0 ? type : Instance(type, arguments);
    }

    private GenericParameter? Parameter(string name) =>
        method?.GenericParameters.FirstOrDefault(p => p.Name == name)
        ?? owner.GenericParameters.FirstOrDefault(p => p.Name == name);

    private GenericInstanceType Instance(TypeReference type, TypeSyntax[] arguments)
    {
        GenericInstanceType instance = new(type);
        foreach (TypeSyntax argument in arguments)
        {
            instance.GenericArguments.Add(Resolve(argument));
        }
        return instance;
    }
}
