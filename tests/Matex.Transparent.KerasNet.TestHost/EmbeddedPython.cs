using System.Runtime.InteropServices;

namespace Matex.Transparent.KerasNet.TestHost;

/// <summary>CPython in this process, started as pythonnet starts it; the lock stays with the starting thread.</summary>
internal sealed unsafe class EmbeddedPython
{
    private const string Library = "libpython3.11.so.1.0";

    private const int Now = 2;
    private const int Global = 0x100;

    private readonly nint _library;

    private EmbeddedPython(nint library) => _library = library;

    /// <exception cref="DllNotFoundException">There is no Python.</exception>
    public static EmbeddedPython Start(string[] arguments)
    {
        var name = Environment.GetEnvironmentVariable("PYTHONNET_PYDLL") ?? Library;
        // Python's extension modules find Python's functions among the global ones, as pythonnet loads it.
        var library = Open(name, Now | Global);
        if (library == 0)
        {
            throw new DllNotFoundException($"Could not load {name}.");
        }
        var python = new EmbeddedPython(library);
        ((delegate* unmanaged<int, void>)python.Function("Py_InitializeEx"))(0);
        var list = string.Join(", ", arguments.Select(static argument => $"r'''{argument}'''"));
        python.Execute($"import sys; sys.argv = [{list}]");
        return python;
    }

    /// <exception cref="PythonException">As pythonnet's: with Python's text.</exception>
    public object Import(string module)
    {
        Execute(
            $"""
            import importlib, os
            try:
                importlib.import_module('{module}')
                os.environ['TEST_HOST_PROBLEM'] = ''
            except Exception as problem:
                os.environ['TEST_HOST_PROBLEM'] = type(problem).__name__ + ': ' + str(problem)
            """
        );
        var problem = Marshal.PtrToStringUTF8(GetNativeVariable("TEST_HOST_PROBLEM"));
        return string.IsNullOrEmpty(problem) ? module : throw new PythonException(problem);
    }

    /// <summary>Runs a script as the main module.</summary>
    /// <returns>The exit code that the script asks for.</returns>
    /// <exception cref="PythonException">The script failed; its traceback has been printed.</exception>
    public int RunFile(string path)
    {
        if (Execute($"exec(compile(open(r'''{path}''').read(), r'''{path}''', 'exec'))") != 0)
        {
            throw new PythonException($"{Path.GetFileName(path)} failed");
        }
        var code = Marshal.PtrToStringUTF8(GetNativeVariable("TEST_HOST_EXIT_CODE"));
        return code is null ? 0 : int.Parse(code, System.Globalization.CultureInfo.InvariantCulture);
    }

    private int Execute(string code)
    {
        var text = Marshal.StringToCoTaskMemUTF8(code);
        try
        {
            return ((delegate* unmanaged<nint, nint, int>)Function("PyRun_SimpleStringFlags"))(text, 0);
        }
        finally
        {
            Marshal.FreeCoTaskMem(text);
        }
    }

    private nint Function(string name) => NativeLibrary.GetExport(_library, name);

    [DllImport("libc", EntryPoint = "dlopen", CharSet = CharSet.Ansi)]
    private static extern nint Open(string name, int flags);

    [DllImport("libc", EntryPoint = "getenv", CharSet = CharSet.Ansi)]
    private static extern nint GetNativeVariable(string name);
}
