using Matex.Transparent.Interception;

namespace Matex.Transparent.KerasNet.Advices;

/// <summary>Keras.NET imports Python's Keras: the one moment at which everything is there and nothing has been used.</summary>
public static class ImportAdvice
{
    /// <summary>After the import, the Python part takes over.</summary>
    [Around("Keras.Keras", "InstallAndImport", Purpose = "training on several ranks")]
    public static object InstallAndImport(Func<string, object> proceed, string module) =>
        PythonPart.Names.Contains(module) ? PythonPart.Import(module, () => proceed(module)) : proceed(module);
}
