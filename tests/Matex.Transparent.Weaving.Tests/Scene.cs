using System.Reflection;
using Matex.Transparent.Interception;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Matex.Transparent.Weaving.Tests;

/// <summary>A target and an adapter compiled from source, woven, and loaded apart from everything else.</summary>
internal sealed class Scene : IDisposable
{
    private const string Usings =
        "using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks;"
        + " using Matex.Transparent.Interception;\n";

    private static readonly string Core = typeof(AroundAttribute).Assembly.Location;

    private IsolatedContext? context;

    public string Folder { get; } = Directory.CreateTempSubdirectory("matex-weaving-").FullName;

    public string Target { get; private set; } = "";

    public string Adapter { get; private set; } = "";

    public WeavingResult Result { get; private set; } = new([], []);

    public string Output => Path.Combine(Folder, "woven");

    /// <summary>Compiles a target and an adapter, and weaves.</summary>
    public static Scene Woven(
        string target,
        string adapter,
        string version = "1.0.0.0",
        string range = "\"1.0\", \"1.9\""
    )
    {
        var scene = new Scene();
        scene.Target = scene.Compile(
            "Target",
            $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]" + target
        );
        scene.Adapter = scene.CompileAdapter(adapter, range);
        scene.Weave();
        return scene;
    }

    public string CompileAdapter(string source, string range = "\"1.0\", \"1.9\"", string name = "Adapter") =>
        Compile(
            name,
            $"[assembly: Weaves(\"Target\", {range})] {source}",
            MetadataReference.CreateFromFile(Target),
            MetadataReference.CreateFromFile(Core)
        );

    /// <summary>Compiles a library with its symbols beside it.</summary>
    public string Compile(string name, string source, params MetadataReference[] references)
    {
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string usings = references.Length == 0 ? Usings.Replace("using Matex.Transparent.Interception;", "") : Usings;
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(usings + source, path: name + ".cs", encoding: System.Text.Encoding.UTF8)],
            [
                .. platform
                    .Split(Path.PathSeparator)
                    .Where(path => Path.GetDirectoryName(path) == framework)
                    .Select(path => MetadataReference.CreateFromFile(path)),
                .. references,
            ],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, deterministic: true)
        );
        string path = Path.Combine(Folder, name + ".dll");
        using var assembly = File.Create(path);
        using var symbols = File.Create(Path.ChangeExtension(path, ".pdb"));
        var emitted = compilation.Emit(
            assembly,
            symbols,
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)
        );
        Assert.That(
            emitted.Success,
            string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error))
        );
        return path;
    }

    public WeavingResult Weave(string? output = null) =>
        Result = Weaver.Weave(new WeavingRequest([Target], [Adapter], output ?? Output));

    /// <summary>Sets the switch of this scene's own copy of the core.</summary>
    public void Activate(bool active = true) =>
        Load(Core).GetType(typeof(Advices).FullName!)!.GetField("Active")!.SetValue(null, active);

    /// <summary>Calls a static method of the woven target.</summary>
    public object? Call(string method, params object?[] arguments)
    {
        Assert.That(Result.Messages, Is.Empty);
        var type = Load(Path.Combine(Output, "Target.dll")).GetType("Program")!;
        return type.GetMethod(method, BindingFlags.Public | BindingFlags.Static)!
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    /// <summary>Value of a public static field of the adapter.</summary>
    public object? AdapterField(string type, string field) =>
        Load(Adapter).GetType(type)!.GetField(field)!.GetValue(null);

    public Assembly Load(string path)
    {
        context ??= new IsolatedContext([Output, Folder, Path.GetDirectoryName(Core)!]);
        return context.LoadFromAssemblyPath(path);
    }

    public void Dispose()
    {
        context?.Unload();
        Directory.Delete(Folder, recursive: true);
    }
}
