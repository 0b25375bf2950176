using System.Reflection;
using System.Runtime.InteropServices;

namespace Tensorflow.Engine;

/// <summary>
/// Finds and loads libtorch_cpu.so: beside the application, in runtimes/linux-x64/native, where the host's
/// probing (deps.json, single-file extraction) says, or in the NuGet cache.
/// </summary>
internal static class LibTorchLoader
{
    public const string LibraryName = "torch_cpu";
    private const string FileName = "libtorch_cpu.so";
    private const string Package = "libtorch-cpu-linux-x64";
    private static readonly Lock Gate = new();
    private static nint _handle;

    /// <summary>Loads the library once and directs this assembly's imports to it.</summary>
    public static void EnsureLoaded()
    {
        lock (Gate)
        {
            if (_handle != 0)
                return;
            NativeMemorySettings.Apply();
            _handle = Load();
            NativeLibrary.SetDllImportResolver(typeof(LibTorchLoader).Assembly, Resolve);
            NativeErrorText.Silence();
        }
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == LibraryName ? _handle : 0;

    private static nint Load()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
            throw new PlatformNotSupportedException(
                "The embedded TensorFlow engine computes with libtorch for Linux x64 only."
            );
        var tried = new List<string>();
        foreach (var folder in Folders())
        {
            var file = Path.Combine(folder, FileName);
            if (!File.Exists(file))
            {
                tried.Add(folder);
                continue;
            }
            return NativeLibrary.Load(file);
        }
        if (NativeLibrary.TryLoad(FileName, out var handle))
            return handle;
        throw new DllNotFoundException(
            $"{FileName} was not found. Reference the package {Package}, or publish with its native files. "
                + $"Searched: {string.Join(", ", tried)}."
        );
    }

    private static IEnumerable<string> Folders()
    {
        var own = Path.GetDirectoryName(AssemblyLocation());
        foreach (var root in new[] { AppContext.BaseDirectory, own })
        {
            if (string.IsNullOrEmpty(root))
                continue;
            yield return root;
            yield return Path.Combine(root, "runtimes", "linux-x64", "native");
        }
        var probing = AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "";
        foreach (var folder in probing.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            yield return folder;
        var cache =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var package = Path.Combine(cache, Package);
        if (Directory.Exists(package))
            foreach (var version in Directory.GetDirectories(package).OrderDescending())
                yield return Path.Combine(version, "runtimes", "linux-x64", "native");
    }

    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage(
        "SingleFile",
        "IL3000",
        Justification = "Empty in a single file, where the base directory is searched."
    )]
    private static string AssemblyLocation() => typeof(LibTorchLoader).Assembly.Location;
}
