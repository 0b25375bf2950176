using System.CommandLine;
using System.Runtime.InteropServices;
using Matex.Tool.Doctor;

namespace Matex.Tool.Commands;

/// <summary>What <c>matex doctor</c> runs in a process of its own: starts a libpython and lets it tell what it finds.</summary>
internal static partial class PythonProbeCommand
{
    public const string Name = "probe-python";

    private const int Now = 2;

    public static Command Create()
    {
        var library = new Argument<string>("library");
        var command = new Command(Name, "Start a libpython and describe it.") { library };
        command.Hidden = true;
        command.SetAction(result => Probe(result.GetValue(library)!));
        return command;
    }

    private static unsafe int Probe(string name)
    {
        nint library = Load(name);
        if (library == 0)
        {
            Console.Error.WriteLine($"{name} cannot be loaded");
            return ToolExitCode.Failed;
        }
        ((delegate* unmanaged<int, void>)NativeLibrary.GetExport(library, "Py_InitializeEx"))(0);
        var script = Marshal.StringToCoTaskMemUTF8(PythonFacts.Script());
        var run = (delegate* unmanaged<nint, nint, int>)NativeLibrary.GetExport(library, "PyRun_SimpleStringFlags");
        int outcome = run(script, 0);
        Marshal.FreeCoTaskMem(script);
        // What Python has printed is in its own buffer until now.
        ((delegate* unmanaged<int>)NativeLibrary.GetExport(library, "Py_FinalizeEx"))();
        return outcome == 0 ? ToolExitCode.Success : ToolExitCode.Failed;
    }

    /// <summary>Python's extension modules look for Python's functions among those of all libraries.</summary>
    private static nint Load(string name)
    {
        if (!OperatingSystem.IsWindows())
        {
            return Open(name, Now | (OperatingSystem.IsMacOS() ? 8 : 0x100));
        }
        return NativeLibrary.TryLoad(name, out var library) ? library : 0;
    }

    [LibraryImport("libc", EntryPoint = "dlopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Open(string name, int flags);
}
