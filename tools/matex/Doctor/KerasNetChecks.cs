using System.Reflection;
using Matex.Tool.Shadow;

namespace Matex.Tool.Doctor;

/// <summary>Checks the Python under a program on Keras.NET.</summary>
internal static class KerasNetChecks
{
    private const string Install = "Install it for this Python: pip install 'tensorflow<2.16'.";

    private static readonly Version Oldest = new(2, 4);
    private static readonly Version TooNew = new(2, 16);

    /// <summary>Nothing for a program without Keras.dll.</summary>
    public static IEnumerable<Finding> Run(string program)
    {
        var assemblies = ProgramFiles.Find(program).Assemblies;
        return assemblies.Any(static path => Path.GetFileName(path) == "Keras.dll")
            ? Judge(PythonNet(assemblies), PythonLibrary.Find())
            : [];
    }

    private static Version? PythonNet(string[] assemblies) =>
        assemblies.FirstOrDefault(static path => Path.GetFileName(path) == "Python.Runtime.dll") is { } path
            ? AssemblyName.GetAssemblyName(path).Version
            : null;

    private static IEnumerable<Finding> Judge(Version? pythonNet, PythonLibrary? library)
    {
        if (pythonNet is null)
        {
            yield return new(FindingState.Bad, "pythonnet: there is no Python.Runtime.dll beside Keras.dll");
        }
        if (library is null)
        {
            yield return new(
                FindingState.Bad,
                $"libpython: {PythonLibrary.Variable} is not set, and there is no python3 on the path. Install Python with its "
                    + $"shared library, and name the library in {PythonLibrary.Variable}."
            );
            yield break;
        }
        if (library.Ask(out var problem) is not { } facts)
        {
            yield return new(
                FindingState.Bad,
                $"libpython: {library.Name}, named by {library.Source}, could not be started: {problem}. Install Python with its "
                    + $"shared library (Debian: libpython3.11, for example), and name the library in {PythonLibrary.Variable}."
            );
            yield break;
        }
        foreach (var finding in Judge(pythonNet, library, facts))
        {
            yield return finding;
        }
    }

    internal static IEnumerable<Finding> Judge(Version? pythonNet, PythonLibrary library, PythonFacts facts)
    {
        string python = $"libpython: {library.Name} ({library.Source}), Python {facts.Version} in {facts.Prefix}";
        yield return library.Source == PythonLibrary.Variable ? new(FindingState.Good, python)
        : pythonNet is { Major: >= 3 }
            ? new(
                FindingState.Warning,
                $"{python}. pythonnet {pythonNet.Major} looks for no Python by itself: unless the program sets "
                    + $"Runtime.PythonDLL, set {PythonLibrary.Variable}={library.Name}."
            )
        : new(
            FindingState.Warning,
            $"{python}. pythonnet 2 loads the version that it was built for, which may be another."
        );
        if (facts.TensorFlowFolder is null)
        {
            yield return new(FindingState.Bad, $"TensorFlow: this Python has none. {Install}");
            yield break;
        }
        yield return Versions(facts);
        yield return Framework(facts);
    }

    private static Finding Versions(PythonFacts facts)
    {
        string text = $"TensorFlow {facts.TensorFlow ?? "of unknown version"}, Keras {facts.Keras ?? "as part of it"}";
        if (Parse(facts.Keras ?? facts.TensorFlow) is not { } version)
        {
            return new(FindingState.Warning, $"{text} in {facts.TensorFlowFolder}; versions 2.4 to 2.15 are supported");
        }
        return version >= Oldest && version < TooNew
            ? new(FindingState.Good, $"{text} in {facts.TensorFlowFolder}")
            : new(
                FindingState.Bad,
                $"{text} in {facts.TensorFlowFolder}: versions 2.4 to 2.15 are supported. {Install}"
            );
    }

    private static Finding Framework(PythonFacts facts)
    {
        const string Slower = "gradients are averaged by a Python function, which is slower";
        string name = facts.Framework is null ? "libtensorflow_framework" : Path.GetFileName(facts.Framework);
        return facts.Framework is null ? new(FindingState.Warning, $"{name}: not in TensorFlow's folder; {Slower}")
            : facts.Problem is not null ? new(FindingState.Bad, $"{name} cannot be loaded: {facts.Problem}. {Install}")
            : facts.Missing is [var first, ..] ? new(FindingState.Warning, $"{name} has no {first}; {Slower}")
            : new(FindingState.Good, $"{name} can register operations");
    }

    /// <summary>The number before any suffix, as of 2.15.0rc1.</summary>
    private static Version? Parse(string? text)
    {
        string[] parts = (text ?? "").Split('.');
        return parts.Length >= 2 && int.TryParse(parts[0], out int major) && int.TryParse(parts[1], out int minor)
            ? new Version(major, minor)
            : null;
    }
}
