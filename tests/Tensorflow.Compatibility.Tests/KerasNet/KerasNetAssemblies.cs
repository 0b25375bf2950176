using Matex.ReferenceAssemblies.Emission;
using Matex.ReferenceAssemblies.PublicApi;

namespace Tensorflow.Compatibility.Tests.KerasNet;

/// <summary>Reference assemblies of Keras.NET, made from its API list in both of its layouts.</summary>
internal static class KerasNetAssemblies
{
    private static readonly Lazy<string[]> s_old = new(() => Make("keras-net-3.8.6", new Version(3, 8, 6, 0), "Keras"));
    private static readonly Lazy<string[]> s_new = new(() => Make("keras-net", new Version(3, 8, 6, 0), "Tensorflow"));

    /// <summary>All in Keras.dll, as in 3.8.6.</summary>
    public const string Old = "3.8.6";

    /// <summary>Base, Keras and Setup in Tensorflow.dll, as in newer sources.</summary>
    public const string New = "newer";

    /// <summary>The paths of the assemblies of a layout; the test is skipped where the list is absent.</summary>
    public static string[] Of(string layout) => layout == Old ? s_old.Value : s_new.Value;

    private static string[] Make(string purpose, Version version, string coreAssembly)
    {
        string[] listed = SharedFiles.ReadLines("tfnet/api-kerasnet.txt");
        string[] core = ReadBeside("keras-net-core.txt");
        using AssemblySet set = new();
        set.Add("Numpy.Bare", new Version(3, 7, 1, 4), ReadBeside("numpy-net.txt"));
        if (coreAssembly != "Keras")
        {
            set.Add(coreAssembly, new Version(1, 0, 0, 0), core);
        }
        set.Add("Keras", version, coreAssembly == "Keras" ? [.. core, .. listed] : listed);
        return [.. set.Write(Scratch.CreateFolder(purpose))];
    }

    private static string[] ReadBeside(string file) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "KerasNet", file));
}
