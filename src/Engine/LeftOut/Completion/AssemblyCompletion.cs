using Matex.Engine.ApiLists;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Matex.Engine.Completion;

/// <summary>
/// Adds to a built assembly the types and members of TensorFlow.NET that its source does not have. Each throws
/// <see cref="NotSupportedException"/> with its name, also when a program calls it that was compiled against the real
/// assembly, and compilers warn of it.
/// </summary>
internal static class AssemblyCompletion
{
    /// <summary>Completes an assembly in its place.</summary>
    /// <exception cref="FormatException">A line names a type that neither the assembly nor a reference has.</exception>
    public static void Run(string assembly, IReadOnlyList<string> lines, IReadOnlyList<string> references)
    {
        bool symbols = File.Exists(Path.ChangeExtension(assembly, ".pdb"));
        using MemoryStream completed = new();
        using MemoryStream completedSymbols = new();
        using (ModuleDefinition module = Read(assembly, references, symbols))
        using (KnownTypes types = new(module, references))
        {
            Complete(module, types, lines, (line, error) => throw new FormatException($"{error.Message} Line: {line}"));
            WriterParameters writing = new() { WriteSymbols = symbols };
            if (symbols)
            {
                writing.SymbolWriterProvider = new PortablePdbWriterProvider();
                writing.SymbolStream = completedSymbols;
            }
            module.Write(completed, writing);
        }
        File.WriteAllBytes(assembly, completed.ToArray());
        if (symbols)
        {
            File.WriteAllBytes(Path.ChangeExtension(assembly, ".pdb"), completedSymbols.ToArray());
        }
    }

    public static ModuleDefinition Read(string assembly, IReadOnlyList<string> references, bool symbols)
    {
        DefaultAssemblyResolver resolver = new();
        foreach (string? folder in references.Select(Path.GetDirectoryName).Distinct())
        {
            resolver.AddSearchDirectory(folder);
        }
        return ModuleDefinition.ReadModule(
            assembly,
            new ReaderParameters
            {
                AssemblyResolver = resolver,
                InMemory = true,
                ReadingMode = ReadingMode.Immediate,
                ReadSymbols = symbols,
            }
        );
    }

    /// <summary>Adds what the lines name and the module lacks, and returns the lines of what was added.</summary>
    public static List<string> Complete(
        ModuleDefinition module,
        KnownTypes types,
        IReadOnlyList<string> lines,
        Action<string, UnknownTypeException> unknown
    )
    {
        ThrowingBodies bodies = new(module, types);
        TypeCompletion typeCompletion = new(module, types, bodies);
        MemberCompletion memberCompletion = new(types, bodies);
        string[] wanted = [.. lines.Where(line => line.Length > 0 && !line.StartsWith('#'))];
        List<(string Line, TypeLine Syntax, TypeDefinition Type)> added = [];
        foreach (
            (string line, TypeLine syntax) in wanted
                .Where(IsType)
                .Select(line => (line, TypeLine.Read(line)))
                .OrderBy(pair => pair.Item2.Name.Parts.Count)
        )
        {
            if (types.Own(syntax.Name.MetadataName) is null)
            {
                Try(line, () => added.Add((line, syntax, typeCompletion.Declare(syntax))));
            }
        }
        added.ForEach(entry => Try(entry.Line, () => typeCompletion.Define(entry.Syntax, entry.Type)));
        List<string> result = [.. added.Select(entry => entry.Line)];
        foreach (string line in wanted.Where(line => !IsType(line)))
        {
            Try(
                line,
                () =>
                {
                    if (memberCompletion.Add(MemberLine.Read(line)))
                    {
                        result.Add(line);
                    }
                }
            );
        }
        return result;

        void Try(string line, Action action)
        {
            try
            {
                action();
            }
            catch (UnknownTypeException error)
            {
                unknown(line, error);
            }
        }
    }

    private static bool IsType(string line) => line.StartsWith("T ", StringComparison.Ordinal);
}
