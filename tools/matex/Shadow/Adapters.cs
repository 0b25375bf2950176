using System.Reflection;
using Matex.Transparent.Weaving;

namespace Matex.Tool.Shadow;

/// <summary>The adapters that come with the tool, and the assemblies they need.</summary>
internal static class Adapters
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "adapters");

    /// <summary>All files that a woven program needs in addition to its own.</summary>
    public static string[] Files => Directory.GetFiles(Folder, "*.dll");

    /// <summary>The assemblies with advices.</summary>
    public static string[] Assemblies => Directory.GetFiles(Folder, "Matex.Transparent.*.dll");

    /// <summary>
    /// Simple names of the adapters that weave one of these assemblies, in the order in which they start: Keras.NET's is last,
    /// since it runs the program.
    /// </summary>
    public static IEnumerable<string> StartedBy(IEnumerable<string> woven)
    {
        HashSet<string> names = [.. woven.Select(path => Path.GetFileNameWithoutExtension(path))];
        return Assemblies
            .Where(adapter => Weaver.TargetsOf(adapter).Any(target => names.Contains(target.Assembly)))
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .OrderDescending(StringComparer.Ordinal);
    }

    /// <summary>Names and versions of <see cref="Files"/>.</summary>
    public static IEnumerable<(string Name, Version Version)> Identities =>
        Files.Select(AssemblyName.GetAssemblyName).Select(name => (name.Name!, name.Version!));
}
