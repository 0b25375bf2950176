using Matex.Engine.ApiLists;
using Mono.Cecil;

namespace Matex.ReferenceAssemblies.Emission;

/// <summary>All types that lines can name: declared ones, the framework's, and those of libraries that are only mentioned.</summary>
internal sealed class TypeTable : IDisposable
{
    private readonly SetResolver resolver = new();
    private readonly List<ModuleDefinition> modules = [];
    private readonly Dictionary<(ModuleDefinition, string), DeclaredType> declared = [];
    private readonly Dictionary<(ModuleDefinition, string), DeclaredType> owners = [];
    private readonly MentionedLibraries libraries;

    public TypeTable() => libraries = new MentionedLibraries(AddModule);

    public IEnumerable<ModuleDefinition> Modules => modules;

    public ModuleDefinition AddModule(string name, Version version)
    {
        AssemblyDefinition assembly = AssemblyDefinition.CreateAssembly(
            new AssemblyNameDefinition(name, version),
            name,
            new ModuleParameters { Kind = ModuleKind.Dll, AssemblyResolver = resolver }
        );
        resolver.Add(assembly);
        ModuleDefinition module = assembly.MainModule;
        // Cecil takes the core library from the references, and would otherwise assume mscorlib.
        System.Reflection.AssemblyName core = typeof(object).Assembly.GetName();
        module.AssemblyReferences.Add(
            new AssemblyNameReference(core.Name, core.Version) { PublicKeyToken = core.GetPublicKeyToken() }
        );
        modules.Add(module);
        return module;
    }

    public DeclaredType Declare(ModuleDefinition module, TypeLine line)
    {
        NamePart part = line.Name.Parts[^1];
        TypeDefinition type;
        if (line.Name.Parts.Count > 1)
        {
            NameSyntax outerName = new([.. line.Name.Parts.SkipLast(1)]);
            TypeDefinition outer = declared[(module, outerName.MetadataName)].Definition;
            type = new TypeDefinition("", part.MetadataName, TypeWriter.Attributes(line, nested: true));
            outer.NestedTypes.Add(type);
        }
        else
        {
            int dot = part.Name.LastIndexOf('.');
            string space = dot < 0 ? "" : part.Name[..dot];
            string name = part.MetadataName[(dot + 1)..];
            type = new TypeDefinition(space, name, TypeWriter.Attributes(line, nested: false));
            module.Types.Add(type);
        }
        foreach (TypeSyntax parameter in line.Name.Arguments)
        {
            type.GenericParameters.Add(new GenericParameter(((NameSyntax)parameter).Parts[0].Name, type));
        }
        DeclaredType entry = new(line, type);
        declared.Add((module, line.Name.MetadataName), entry);
        owners.Add((module, OwnerName(line.Name)), entry);
        return entry;
    }

    /// <summary>The type that a member's line names as its owner.</summary>
    public DeclaredType Owner(ModuleDefinition module, string name) =>
        owners.TryGetValue((module, name), out DeclaredType? type)
            ? type
            : throw new FormatException($"'{name}' owns members but has no line of its own.");

    /// <summary>The declared type that a module means by a name: its own before those of other modules.</summary>
    public DeclaredType? Find(ModuleDefinition module, string metadataName) =>
        modules
            .Prepend(module)
            .Select(candidate => declared.GetValueOrDefault((candidate, metadataName)))
            .FirstOrDefault(type => type is not null);

    /// <summary>A type that no list declares, as a module refers to it.</summary>
    public TypeReference External(ModuleDefinition module, NameSyntax name) =>
        FrameworkTypes.Find(name.MetadataName) is { } type
            ? module.ImportReference(type)
            : module.ImportReference(libraries.Mention(name));

    public void Dispose()
    {
        modules.ForEach(module => module.Dispose());
        resolver.Dispose();
    }

    public static string OwnerName(NameSyntax name) =>
        string.Join(
            "+",
            name.Parts.Select(part =>
                part.Arguments.Count == 0
                    ? part.Name
                    : $"{part.Name}<{string.Join(",", part.Arguments.Select(a => ((NameSyntax)a).Parts[0].Name))}>"
            )
        );
}
