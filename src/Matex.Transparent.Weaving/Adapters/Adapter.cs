using Mono.Cecil;

namespace Matex.Transparent.Weaving.Adapters;

/// <summary>An adapter assembly: its targets, its advices and its start method.</summary>
internal sealed class Adapter : IDisposable
{
    private readonly ModuleDefinition module;

    private Adapter(ModuleDefinition module, string path)
    {
        this.module = module;
        Path = path;
    }

    public string Path { get; }

    public string Name => module.Assembly.Name.Name;

    public Version Version => module.Assembly.Name.Version;

    public required IReadOnlyList<WeavingTarget> Targets { get; init; }

    public required IReadOnlyList<Advice> Advices { get; init; }

    public required MethodDefinition? OnLoad { get; init; }

    /// <summary>The reference to the core assembly, which declares the attributes and the switch.</summary>
    public required AssemblyNameReference Core { get; init; }

    /// <summary>Reads <paramref name="path"/>.</summary>
    /// <exception cref="WeavingException">It is no assembly, or its declarations contradict themselves.</exception>
    public static Adapter Read(string path)
    {
        var module = AssemblyFile.Read(path).Module;
        var reader = new AdapterReader(module, path);
        return new Adapter(module, path)
        {
            Targets = reader.Targets(),
            Advices = reader.Advices(),
            OnLoad = reader.OnLoad(),
            Core = reader.Core(),
        };
    }

    public WeavingTarget? TargetNamed(string assembly) => Targets.FirstOrDefault(t => t.Assembly == assembly);

    public void Dispose() => module.Dispose();
}
