using System.Reflection;
using System.Runtime.Loader;

namespace Matex.Transparent.Weaving.Tests;

/// <summary>Loads assemblies from the first of some folders that has them, so that each scene has its own static state.</summary>
internal sealed class IsolatedContext(string[] folders) : AssemblyLoadContext(isCollectible: true)
{
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string? path = folders
            .Select(folder => Path.Combine(folder, assemblyName.Name + ".dll"))
            .FirstOrDefault(File.Exists);
        return path is null ? null : LoadFromAssemblyPath(path);
    }
}
