using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Matex.Transparent.KerasNet.Interpreter;

/// <summary>Native libraries that this process has loaded, by whatever loader.</summary>
internal static class LoadedLibraries
{
    /// <summary>Handles of the loaded libraries whose file names fit.</summary>
    public static IEnumerable<nint> Named(Func<string, bool> fits)
    {
        using var process = Process.GetCurrentProcess();
        var paths = process
            .Modules.Cast<ProcessModule>()
            .Select(static module => module.FileName)
            .Where(path => fits(Path.GetFileName(path)))
            .Distinct()
            .ToArray();
        foreach (var path in paths)
        {
            // A library that is loaded already is not loaded again: the handle is that of the loaded one.
            if (NativeLibrary.TryLoad(path, out var library))
            {
                yield return library;
            }
        }
    }
}
