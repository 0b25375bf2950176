using Mono.Cecil;

namespace Tensorflow.Tests.PublicApi;

/// <summary>The engine's built assemblies, opened for reading once.</summary>
internal static class EngineModules
{
    private static readonly Lazy<ModuleDefinition> s_binding = new(() => Open("Tensorflow.Binding.dll"));
    private static readonly Lazy<ModuleDefinition> s_keras = new(() => Open("Tensorflow.Keras.dll"));

    public static ModuleDefinition Binding => s_binding.Value;

    public static ModuleDefinition Keras => s_keras.Value;

    private static ModuleDefinition Open(string file)
    {
        DefaultAssemblyResolver resolver = new();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        return ModuleDefinition.ReadModule(
            Path.Combine(AppContext.BaseDirectory, file),
            new ReaderParameters { AssemblyResolver = resolver }
        );
    }
}
