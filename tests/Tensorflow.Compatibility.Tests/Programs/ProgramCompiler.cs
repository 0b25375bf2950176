using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Tensorflow.Compatibility.Tests.Programs;

/// <summary>Compiles programs of one file, with the implicit usings that the SDK gives them.</summary>
internal static class ProgramCompiler
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly Lazy<MetadataReference[]> s_framework = new(() =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
                .Select(path => MetadataReference.CreateFromFile(path)),
        ]
    );

    // Some examples read their data with it.
    private static readonly string s_data = Path.Combine(AppContext.BaseDirectory, "Matex.Data.dll");

    /// <summary>The image of a program of this name. The same source and the same members give the same bytes.</summary>
    public static byte[] Compile(string name, string source, IEnumerable<string> assemblies)
    {
        CSharpParseOptions options = new(LanguageVersion.Latest);
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [
                CSharpSyntaxTree.ParseText(SourceText.From(ImplicitUsings), options),
                CSharpSyntaxTree.ParseText(SourceText.From(source), options),
            ],
            [.. s_framework.Value, .. assemblies.Append(s_data).Select(path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(
                OutputKind.ConsoleApplication,
                optimizationLevel: OptimizationLevel.Release,
                deterministic: true
            )
        );
        using MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image);
        Assert.That(
            result.Success,
            $"{name} does not compile:\n"
                + string.Join("\n", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error))
        );
        return image.ToArray();
    }
}
