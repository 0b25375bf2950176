using Mono.Cecil;

namespace Matex.Engine.Completion;

/// <summary>Types that the lines of a list may name, by their metadata names: <c>System.Func`2</c>, <c>A.Outer/Inner</c>.</summary>
internal sealed class KnownTypes : IDisposable
{
    private static readonly Dictionary<string, string> s_keywords = new()
    {
        ["void"] = "System.Void",
        ["object"] = "System.Object",
        ["string"] = "System.String",
        ["bool"] = "System.Boolean",
        ["char"] = "System.Char",
        ["byte"] = "System.Byte",
        ["sbyte"] = "System.SByte",
        ["short"] = "System.Int16",
        ["ushort"] = "System.UInt16",
        ["int"] = "System.Int32",
        ["uint"] = "System.UInt32",
        ["long"] = "System.Int64",
        ["ulong"] = "System.UInt64",
        ["float"] = "System.Single",
        ["double"] = "System.Double",
        ["decimal"] = "System.Decimal",
        ["nint"] = "System.IntPtr",
        ["nuint"] = "System.UIntPtr",
    };

    private readonly ModuleDefinition _module;
    private readonly List<ModuleDefinition> _references = [];
    private readonly Dictionary<string, TypeReference> _types = new(StringComparer.Ordinal);

    /// <param name="references">The assemblies that the module was compiled against.</param>
    public KnownTypes(ModuleDefinition module, IEnumerable<string> references)
    {
        _module = module;
        foreach (TypeDefinition type in module.GetTypes())
        {
            Add(type);
        }
        foreach (string path in references.Where(File.Exists))
        {
            ModuleDefinition reference = ModuleDefinition.ReadModule(
                path,
                new ReaderParameters { AssemblyResolver = module.AssemblyResolver }
            );
            _references.Add(reference);
            foreach (TypeDefinition type in reference.GetTypes().Where(IsVisible))
            {
                _types.TryAdd(type.FullName, type);
            }
        }
    }

    public void Add(TypeDefinition type) => _types[type.FullName] = type;

    /// <summary>The type as the module refers to it.</summary>
    /// <exception cref="UnknownTypeException">Neither the module nor a reference has it.</exception>
    public TypeReference Find(string name) =>
        _types.TryGetValue(s_keywords.GetValueOrDefault(name, name), out TypeReference? type)
            ? _module.ImportReference(type)
            : throw new UnknownTypeException(name);

    /// <summary>The type of the module itself, or null.</summary>
    public TypeDefinition? Own(string name) =>
        _types.GetValueOrDefault(name) is TypeDefinition type && type.Module == _module ? type : null;

    public bool Has(string name) => _types.ContainsKey(s_keywords.GetValueOrDefault(name, name));

    // The class that makes the errors is the engine's own, which Keras shares.
    private static bool IsVisible(TypeDefinition type) =>
        type.IsPublic || type.IsNestedPublic || type.FullName == "Tensorflow.Engine.LeftOut";

    public void Dispose() => _references.ForEach(reference => reference.Dispose());
}

/// <summary>A line names a type of a library that the engine does not refer to.</summary>
internal sealed class UnknownTypeException(string name) : Exception($"The type {name} is not known.");
