using Matex.Engine.ApiLists;
using Mono.Cecil;

namespace Matex.ReferenceAssemblies.Emission;

/// <summary>Where a line stands: the type and method whose generic parameters its types may name.</summary>
internal sealed class Scope(TypeTable types, TypeDefinition owner, MethodDefinition? method = null)
{
    private ModuleDefinition Module => owner.Module;

    public TypeReference Resolve(TypeSyntax syntax) =>
        syntax switch
        {
            NullableSyntax nullable => Generic(Module.ImportReference(typeof(Nullable<>)), [nullable.Value]),
            PointerSyntax pointer => new PointerType(Resolve(pointer.Element)),
            ArraySyntax array => Array(Resolve(array.Element), array.Rank),
            NameSyntax name => ResolveName(name),
            _ => throw new ArgumentOutOfRangeException(nameof(syntax)),
        };

    // C# writes the lower bounds of arrays with several dimensions, and signatures are compared with them.
    private static ArrayType Array(TypeReference element, int rank)
    {
        ArrayType array = new(element, rank);
        for (int i = 0; i < rank && rank > 1; i++)
        {
            array.Dimensions[i] = new ArrayDimension(0, null);
        }
        return array;
    }

    private TypeReference ResolveName(NameSyntax name)
    {
        if (name.IsBare)
        {
            string word = name.Parts[0].Name;
            GenericParameter? parameter =
                method?.GenericParameters.FirstOrDefault(p => p.Name == word)
                ?? owner.GenericParameters.FirstOrDefault(p => p.Name == word);
            if (parameter is not null)
            {
                return parameter;
            }
            if (Keywords.Type(word) is { } keyword)
            {
                return Module.ImportReference(keyword);
            }
        }
        TypeReference type = types.Find(Module, name.MetadataName) is { } declared
            ? Module.ImportReference(declared.Definition)
            : types.External(Module, name);
        TypeSyntax[] arguments = [.. name.Arguments];
        return arguments.Length == 0 ? type : Generic(type, arguments);
    }

    private GenericInstanceType Generic(TypeReference type, TypeSyntax[] arguments)
    {
        GenericInstanceType instance = new(type);
        foreach (TypeSyntax argument in arguments)
        {
            instance.GenericArguments.Add(Resolve(argument));
        }
        return instance;
    }
}
