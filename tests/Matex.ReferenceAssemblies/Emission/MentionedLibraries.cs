using Matex.Engine.ApiLists;
using Mono.Cecil;

namespace Matex.ReferenceAssemblies.Emission;

/// <summary>Libraries that the lists mention without listing them: their types are made, without members, as they are met.</summary>
internal sealed class MentionedLibraries(Func<string, Version, ModuleDefinition> addModule)
{
    private static readonly (string Namespace, string Assembly, Version Version)[] s_libraries =
    [
        ("OneOf", "OneOf", new Version(3, 0, 0, 0)),
        ("Newtonsoft.Json", "Newtonsoft.Json", new Version(13, 0, 0, 0)),
        ("MethodBoundaryAspect.Fody", "MethodBoundaryAspect", new Version(2, 0, 0, 0)),
        ("Google.Protobuf", "Google.Protobuf", new Version(3, 0, 0, 0)),
        ("Razorvine.Pickle", "Razorvine.Pickle", new Version(1, 4, 0, 0)),
        ("Serilog", "Serilog", new Version(2, 0, 0, 0)),
        ("Numpy", "Numpy.Bare", new Version(3, 8, 0, 0)),
        ("Python.Runtime", "Python.Runtime", new Version(3, 0, 0, 0)),
    ];

    private readonly Dictionary<string, ModuleDefinition> modules = [];
    private readonly Dictionary<string, TypeDefinition> types = [];

    /// <summary>The type of this name, which is made when it is first mentioned.</summary>
    /// <exception cref="FormatException">No list declares it and no known library holds it.</exception>
    public TypeDefinition Mention(NameSyntax name)
    {
        if (types.TryGetValue(name.MetadataName, out TypeDefinition? known))
        {
            return known;
        }
        NamePart part = name.Parts[0];
        (string _, string assembly, Version version) = s_libraries.FirstOrDefault(library =>
            part.Name.StartsWith(library.Namespace + ".", StringComparison.Ordinal)
        );
        if (assembly is null || name.Parts.Count > 1)
        {
            throw new FormatException($"'{TypeTable.OwnerName(name)}' is neither listed nor of a known library.");
        }
        if (!modules.TryGetValue(assembly, out ModuleDefinition? module))
        {
            modules.Add(assembly, module = addModule(assembly, version));
        }
        return types[name.MetadataName] = Make(module, part);
    }

    private static TypeDefinition Make(ModuleDefinition module, NamePart part)
    {
        int dot = part.Name.LastIndexOf('.');
        string name = part.Name[(dot + 1)..];
        bool isInterface = name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]);
        bool isStruct = name == "OneOf";
        TypeDefinition type = new(
            part.Name[..dot],
            part.MetadataName[(dot + 1)..],
            TypeAttributes.Public
                | (isInterface ? TypeAttributes.Interface | TypeAttributes.Abstract : TypeAttributes.Class)
                | (isStruct ? TypeAttributes.Sealed | TypeAttributes.SequentialLayout : 0),
            isInterface ? null
                : isStruct ? module.ImportReference(typeof(ValueType))
                : module.TypeSystem.Object
        );
        for (int i = 0; i < part.Arguments.Count; i++)
        {
            type.GenericParameters.Add(new GenericParameter("T" + i, type));
        }
        module.Types.Add(type);
        return type;
    }
}
