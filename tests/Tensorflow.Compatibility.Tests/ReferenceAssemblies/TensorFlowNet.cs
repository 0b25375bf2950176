using Matex.ReferenceAssemblies.Emission;
using Matex.ReferenceAssemblies.PublicApi;

namespace Tensorflow.Compatibility.Tests.ReferenceAssemblies;

/// <summary>Reference assemblies of TensorFlow.NET 0.150 and TensorFlow.Keras 0.15, made once from their API lists.</summary>
internal static class TensorFlowNet
{
    private static readonly Lazy<string> s_folder = new(Make);

    /// <summary>The folder that holds them; a test that asks for it is skipped where the lists are absent.</summary>
    public static string Folder => s_folder.Value;

    /// <summary>The assemblies a program of TensorFlow.NET is compiled against.</summary>
    public static string[] Assemblies =>
        [Path.Combine(Folder, "Tensorflow.Binding.dll"), Path.Combine(Folder, "Tensorflow.Keras.dll")];

    private static string Make()
    {
        string[] binding = SharedFiles.ReadLines("tfnet/api-binding.txt");
        string[] keras = SharedFiles.ReadLines("tfnet/api-keras.txt");
        string folder = Scratch.CreateFolder("net");
        using AssemblySet set = new();
        set.Add("Tensorflow.Binding", new Version(0, 150, 0, 0), binding);
        set.Add("Tensorflow.Keras", new Version(0, 15, 0, 0), keras);
        set.Write(folder);
        return folder;
    }
}
