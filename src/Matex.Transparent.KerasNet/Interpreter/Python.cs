using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Matex.Kernels;

namespace Matex.Transparent.KerasNet.Interpreter;

/// <summary>
/// The Python that is loaded in this process, through its own C functions, whatever library brought it: pythonnet's versions
/// differ in names and shapes.
/// </summary>
internal sealed unsafe class Python
{
    private readonly nint _library;

    private Python(nint library) => _library = library;

    /// <summary>The Python in use; null until <see cref="TryFind"/> has found it.</summary>
    public static Python? Current { get; private set; }

    /// <summary>Finds the Python that has been started in this process.</summary>
    public static bool TryFind([NotNullWhen(true)] out Python? python)
    {
        python = Current ??= LoadedLibraries
            .Named(static name => name.Contains("python3", StringComparison.OrdinalIgnoreCase))
            .Where(IsRunning)
            .Select(static library => new Python(library))
            .FirstOrDefault();
        return python is not null;
    }

    /// <summary>Runs statements in a new namespace that holds these texts.</summary>
    /// <param name="file">The name that a traceback shows.</param>
    /// <param name="code">The statements.</param>
    /// <param name="names">Names and values, all of them strings.</param>
    /// <param name="result">The variable to return; null where it is not a string.</param>
    public string? Run(string file, string code, IEnumerable<KeyValuePair<string, string>> names, string result)
    {
        var state = Call("PyGILState_Ensure");
        try
        {
            var scope = Call("PyDict_New");
            var builtins = Call("PyEval_GetBuiltins");
            SetItem(scope, "__builtins__", builtins);
            foreach (var (name, text) in names)
            {
                var value = Text(text);
                SetItem(scope, name, value);
                Release(value);
            }
            Evaluate(file, code, scope);
            var found = ReadText(scope, result);
            Release(scope);
            return found;
        }
        finally
        {
            ((delegate* unmanaged<nint, void>)Function("PyGILState_Release"))(state);
        }
    }

    /// <summary>Gives up the lock that this thread has held since it started Python.</summary>
    public void ReleaseLock()
    {
        if (((delegate* unmanaged<int>)Function("PyGILState_Check"))() != 0)
        {
            Call("PyEval_SaveThread");
        }
    }

    private void Evaluate(string file, string code, nint scope)
    {
        const int FileInput = 257;
        using var source = new Utf8(code);
        using var name = new Utf8(file);
        var compiled = ((delegate* unmanaged<byte*, byte*, int, nint>)Function("Py_CompileString"))(
            source,
            name,
            FileInput
        );
        var outcome =
            compiled == 0
                ? 0
                : ((delegate* unmanaged<nint, nint, nint, nint>)Function("PyEval_EvalCode"))(compiled, scope, scope);
        if (outcome == 0)
        {
            // Prints the traceback to Python's standard error.
            Call("PyErr_Print");
            throw new InvalidOperationException($"Python could not run {file}; the traceback above says why.");
        }
        Release(outcome);
        Release(compiled);
    }

    private string? ReadText(nint scope, string name)
    {
        using var key = new Utf8(name);
        var value = ((delegate* unmanaged<nint, byte*, nint>)Function("PyDict_GetItemString"))(scope, key);
        var text = value == 0 ? 0 : ((delegate* unmanaged<nint, nint>)Function("PyUnicode_AsUTF8"))(value);
        if (text == 0)
        {
            Call("PyErr_Clear");
        }
        return Marshal.PtrToStringUTF8(text);
    }

    private void SetItem(nint scope, string name, nint value)
    {
        using var key = new Utf8(name);
        _ = ((delegate* unmanaged<nint, byte*, nint, int>)Function("PyDict_SetItemString"))(scope, key, value);
    }

    private nint Text(string text)
    {
        using var bytes = new Utf8(text);
        return ((delegate* unmanaged<byte*, nint>)Function("PyUnicode_FromString"))(bytes);
    }

    private void Release(nint value) => ((delegate* unmanaged<nint, void>)Function("Py_DecRef"))(value);

    private nint Call(string function) => ((delegate* unmanaged<nint>)Function(function))();

    private nint Function(string name) => NativeLibrary.GetExport(_library, name);

    private static bool IsRunning(nint library) =>
        NativeLibrary.TryGetExport(library, "Py_IsInitialized", out var function)
        && ((delegate* unmanaged<int>)function)() != 0;
}
