using System.Runtime.InteropServices;

namespace Matex.Mpi;

/// <summary>A shared object opened with global symbols, as the plug-ins of Open MPI expect of their library.</summary>
internal sealed partial class SharedObject
{
    private const int LoadNow = 0x2;
    private const int LoadGlobal = 0x100;

    private readonly nint handle;

    private SharedObject(string name, nint handle)
    {
        Name = name;
        this.handle = handle;
    }

    /// <summary>The name it was opened by.</summary>
    public string Name { get; }

    /// <summary>Opens the first of <paramref name="names"/> that can be opened.</summary>
    /// <param name="names">File names for the dynamic linker's search, or paths.</param>
    /// <param name="errors">What the linker says of those that could not be opened.</param>
    public static SharedObject? OpenFirst(IReadOnlyList<string> names, List<string> errors)
    {
        // The first call binds dlerror itself, which would clear the error that is asked for.
        LastError();
        foreach (var name in names)
        {
            var handle = Open(name, LoadNow | LoadGlobal);
            if (handle != 0)
                return new(name, handle);
            errors.Add(Marshal.PtrToStringUTF8(LastError()) ?? $"{name}: cannot be opened");
        }
        return null;
    }

    public bool Exports(string symbol) => NativeLibrary.TryGetExport(handle, symbol, out _);

    /// <exception cref="MpiException">The library does not export the symbol.</exception>
    public nint Symbol(string symbol) =>
        NativeLibrary.TryGetExport(handle, symbol, out var address)
            ? address
            : throw new MpiException($"{Name} does not export {symbol}: it is not a complete MPI library.");

    [LibraryImport("libc", EntryPoint = "dlopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Open(string name, int flags);

    [LibraryImport("libc", EntryPoint = "dlerror")]
    private static partial nint LastError();
}
