using Matex.Engine.ApiLists;
using Matex.ReferenceAssemblies.PublicApi;
using Mono.Cecil;

namespace Tensorflow.Compatibility.Tests.ReferenceAssemblies;

/// <summary>What is made from a list reads back as that list.</summary>
[TestFixture]
internal sealed class GeneratedSurfaceTests
{
    [TestCase("Tensorflow.Binding", "tfnet/api-binding.txt")]
    [TestCase("Tensorflow.Keras", "tfnet/api-keras.txt")]
    public void Every_listed_member_is_made_and_no_other(string assembly, string list)
    {
        using ModuleDefinition module = Read(assembly);
        string[] made = [.. ApiListing.MembersOf(module, presence: true)];
        string[] listed =
        [
            .. SharedFiles
                .ReadLines(list)
                .Where(line => !line.StartsWith("T ", StringComparison.Ordinal))
                .Select(line => line.Replace(" [Obsolete]", "")),
        ];
        Assert.That(made.Except(listed), Is.Empty);
        Assert.That(listed.Except(made), Is.Empty);
        Assert.That(made, Has.Length.EqualTo(listed.Length));
    }

    [TestCase("Tensorflow.Binding", "tfnet/api-binding.txt")]
    [TestCase("Tensorflow.Keras", "tfnet/api-keras.txt")]
    public void Every_listed_type_is_made_with_its_kind_and_bases(string assembly, string list)
    {
        using ModuleDefinition module = Read(assembly);
        string[] listed =
        [
            .. SharedFiles
                .ReadLines(list)
                .Where(line => line.StartsWith("T ", StringComparison.Ordinal))
                .Select(line => Describe(ApiType.Parse(line))),
        ];
        Assert.That(ApiListing.TypesOf(module).Select(Describe), Is.EquivalentTo(listed));
    }

    private static ModuleDefinition Read(string assembly)
    {
        DefaultAssemblyResolver resolver = new();
        resolver.AddSearchDirectory(TensorFlowNet.Folder);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        return ModuleDefinition.ReadModule(
            Path.Combine(TensorFlowNet.Folder, assembly + ".dll"),
            new ReaderParameters { AssemblyResolver = resolver }
        );
    }

    private static string Describe(ApiType type) =>
        $"{type.Name} : {type.Kind} : {string.Join(", ", type.Bases.Order(StringComparer.Ordinal))}";
}
