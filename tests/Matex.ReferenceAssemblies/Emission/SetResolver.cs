using Mono.Cecil;

namespace Matex.ReferenceAssemblies.Emission;

/// <summary>Finds the assemblies that are being made, and those of the running .NET.</summary>
internal sealed class SetResolver : DefaultAssemblyResolver
{
    public SetResolver()
    {
        AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        AddSearchDirectory(AppContext.BaseDirectory);
    }

    public void Add(AssemblyDefinition assembly) => RegisterAssembly(assembly);
}
