using System.Text.RegularExpressions;
using Mono.Cecil;
using Tensorflow.Compatibility.Tests.ReferenceAssemblies;

namespace Tensorflow.Compatibility.Tests.Programs;

/// <summary>A program that was compiled against TensorFlow.NET runs on the engine without being compiled anew.</summary>
[TestFixture]
internal sealed partial class ProgramTests
{
    private static IEnumerable<string> All => ProgramSources.Examples.Concat(ProgramSources.Own);

    // Programs whose numbers do not depend on seeds of the clock.
    private static IEnumerable<string> Repeatable =>
        [.. ProgramSources.Own, "LinearRegression", "RaggedBatch", "SumWithPenalty", "TinyBatch", "Xor"];

    [TestCaseSource(nameof(All))]
    public void The_engine_has_every_member_that_it_names(string name)
    {
        byte[] image = ProgramCompiler.Compile(name, ProgramSources.Read(name), TensorFlowNet.Assemblies);
        DefaultAssemblyResolver resolver = new();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        using MemoryStream stream = new(image);
        using ModuleDefinition module = ModuleDefinition.ReadModule(
            stream,
            new ReaderParameters { AssemblyResolver = resolver }
        );
        string[] missing =
        [
            .. module.GetTypeReferences().Where(type => type.Resolve() is null).Select(type => type.FullName),
            .. module
                .GetMemberReferences()
                .Where(member => member.DeclaringType is not ArrayType && member.Resolve() is null)
                .Select(member => member.FullName),
        ];
        Assert.That(missing, Is.Empty);
    }

    [TestCaseSource(nameof(All))]
    public void It_is_the_same_program_as_one_compiled_against_the_engine(string name)
    {
        string source = ProgramSources.Read(name);
        string[] theirs = Instructions(ProgramCompiler.Compile(name, source, TensorFlowNet.Assemblies));
        string[] ours = Instructions(ProgramCompiler.Compile(name, source, EngineFolder.Assemblies));
        Assert.That(theirs.Except(ours), Is.Empty, "only when compiled against TensorFlow.NET");
        Assert.That(ours.Except(theirs), Is.Empty, "only when compiled against the engine");
        Assert.That(theirs, Is.EqualTo(ours));
    }

    [TestCaseSource(nameof(Repeatable))]
    public async Task It_prints_what_it_prints_when_compiled_against_the_engine(string name)
    {
        string source = ProgramSources.Read(name);
        byte[] theirs = ProgramCompiler.Compile(name, source, TensorFlowNet.Assemblies);
        byte[] ours = ProgramCompiler.Compile(name + ".Engine", source, EngineFolder.Assemblies);
        string[] outputs = await Task.WhenAll(EngineFolder.Run(name, theirs), EngineFolder.Run(name + ".Engine", ours));
        Assert.That(WithoutTimes(outputs[0]), Is.Not.Empty.And.EqualTo(WithoutTimes(outputs[1])));
    }

    // Attributes are left out: the engine's members carry those of nullability, which get into a program's lambdas.
    private static string[] Instructions(byte[] image)
    {
        using MemoryStream stream = new(image);
        using ModuleDefinition module = ModuleDefinition.ReadModule(stream);
        return
        [
            .. module
                .GetTypes()
                .SelectMany(type => type.Methods)
                .Where(method => method.HasBody)
                .SelectMany(method => method.Body.Instructions.Select(i => $"{method.FullName} {i}")),
        ];
    }

    // Progress lines tell the time of a step.
    private static string WithoutTimes(string output) => Times().Replace(output, "");

    [GeneratedRegex(@"[\d.]+m?s(/step)?")]
    private static partial Regex Times();
}
