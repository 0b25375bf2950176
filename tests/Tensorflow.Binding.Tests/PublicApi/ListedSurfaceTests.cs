using Mono.Cecil;

namespace Tensorflow.Tests.PublicApi;

/// <summary>The engine has no public name that TensorFlow.NET 0.150 does not have, letter for letter.</summary>
[TestFixture]
public class ListedSurfaceTests
{
    [TestCase("Tensorflow.Binding", "tfnet/api-binding.txt")]
    [TestCase("Tensorflow.Keras", "tfnet/api-keras.txt")]
    public void Every_public_member_is_listed(string assembly, string list)
    {
        HashSet<string> listed = [.. SharedFiles.ReadLines(list).Select(line => line.Replace(" [Obsolete]", ""))];
        string[] offenders = [.. ApiListing.MembersOf(Module(assembly)).Where(line => !listed.Contains(line)).Order()];
        Assert.That(offenders, Is.Empty, Report($"members of {assembly} that {list} does not have", offenders));
    }

    [TestCase("Tensorflow.Binding", "tfnet/api-binding.txt")]
    [TestCase("Tensorflow.Keras", "tfnet/api-keras.txt")]
    public void Every_public_type_is_listed_with_its_kind_and_bases(string assembly, string list)
    {
        Dictionary<string, ApiType> listed = SharedFiles
            .ReadLines(list)
            .Where(line => line.StartsWith("T ", StringComparison.Ordinal))
            .Select(ApiType.Parse)
            .ToDictionary(type => type.Name);
        string[] offenders =
        [
            .. ApiListing.TypesOf(Module(assembly)).Select(type => Fault(type, listed)).OfType<string>().Order(),
        ];
        Assert.That(offenders, Is.Empty, Report($"types of {assembly} that differ from {list}", offenders));
    }

    private static ModuleDefinition Module(string assembly) =>
        assembly == "Tensorflow.Binding" ? EngineModules.Binding : EngineModules.Keras;

    // An engine type may implement fewer interfaces than the real one, never others; its base class is the same.
    private static string? Fault(ApiType type, Dictionary<string, ApiType> listed)
    {
        if (!listed.TryGetValue(type.Name, out ApiType? expected))
        {
            return $"{type.Name}: not listed";
        }
        if (type.Kind != expected.Kind)
        {
            return $"{type.Name}: is '{type.Kind}', listed as '{expected.Kind}'";
        }
        string[] extra = [.. type.Bases.Except(expected.Bases)];
        if (extra.Length > 0)
        {
            return $"{type.Name}: has the bases {string.Join(", ", extra)}, which are not listed";
        }
        string? baseClass = expected.Bases.FirstOrDefault(b => IsClass(b, listed));
        return baseClass is null || type.Bases.Contains(baseClass) ? null : $"{type.Name}: lacks the base {baseClass}";
    }

    private static bool IsClass(string name, Dictionary<string, ApiType> listed) =>
        listed.TryGetValue(name, out ApiType? type) && type.Kind.EndsWith("class", StringComparison.Ordinal);

    private static string Report(string what, string[] offenders) =>
        $"{offenders.Length} {what}:\n  " + string.Join("\n  ", offenders);
}
