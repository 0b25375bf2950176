using Matex.Engine.ApiLists;
using Mono.Cecil;

namespace Matex.ReferenceAssemblies.Emission;

/// <summary>Assemblies with the types and members of API lists and empty bodies, under the names and versions of the
/// real ones: what a program is compiled against as against the real ones.</summary>
public sealed class AssemblySet : IDisposable
{
    private readonly TypeTable types = new();
    private readonly List<(ModuleDefinition Module, string[] Lines)> lists = [];

    /// <summary>Adds an assembly with the types and members of a list.</summary>
    /// <param name="name">Name of the assembly.</param>
    /// <param name="version">Its version.</param>
    /// <param name="lines">Lines as in <c>tfnet/api-*.txt</c>; private members may be given in the same way.</param>
    public void Add(string name, Version version, IEnumerable<string> lines)
    {
        ModuleDefinition module = types.AddModule(name, version);
        lists.Add((module, [.. lines.Where(line => line.Length > 0 && !line.StartsWith('#'))]));
    }

    /// <summary>Writes all assemblies into a folder, those that the lists only mention among them, and returns their
    /// paths.</summary>
    public IReadOnlyList<string> Write(string folder)
    {
        List<DeclaredType> declared = [];
        foreach ((ModuleDefinition module, string[] lines) in lists)
        {
            // An outer type comes before the types in it.
            foreach (TypeLine line in lines.Where(IsType).Select(TypeLine.Read).OrderBy(line => line.Name.Parts.Count))
            {
                declared.Add(types.Declare(module, line));
            }
        }
        TypeWriter typeWriter = new(types);
        declared.ForEach(typeWriter.WriteBases);
        MemberWriter memberWriter = new(types);
        foreach ((ModuleDefinition module, string[] lines) in lists)
        {
            foreach (MemberLine line in lines.Where(line => !IsType(line)).Select(MemberLine.Read))
            {
                memberWriter.Write(module, line);
            }
        }
        List<string> paths = [];
        foreach (ModuleDefinition module in types.Modules)
        {
            paths.Add(Path.Combine(folder, module.Assembly.Name.Name + ".dll"));
            module.Assembly.Write(paths[^1]);
        }
        return paths;
    }

    /// <inheritdoc/>
    public void Dispose() => types.Dispose();

    private static bool IsType(string line) => line.StartsWith("T ", StringComparison.Ordinal);
}
