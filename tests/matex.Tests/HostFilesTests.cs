using System.Text.Json.Nodes;
using Matex.Tool.Shadow;

namespace Matex.Tool.Tests;

[TestFixture]
internal sealed class HostFilesTests
{
    private const string Dependencies = """
        {
          "runtimeTarget": { "name": ".NETCoreApp,Version=v10.0" },
          "targets": { ".NETCoreApp,Version=v10.0": { "App/1.0.0": { "runtime": { "App.dll": {} } } } },
          "libraries": { "App/1.0.0": { "type": "project", "serviceable": false, "sha512": "" } }
        }
        """;

    [Test]
    public void AssembliesAreAddedToTheDependencies()
    {
        var json = JsonNode.Parse(DependencyFile.Add(Dependencies, [("Adapter", new Version(1, 2, 0, 0))]))!;
        var files = json["targets"]![".NETCoreApp,Version=v10.0"]!["Adapter/1.2.0.0"]!["runtime"]!;
        Assert.That(files["Adapter.dll"]!["assemblyVersion"]!.GetValue<string>(), Is.EqualTo("1.2.0.0"));
        Assert.That(json["libraries"]!["Adapter/1.2.0.0"]!["type"]!.GetValue<string>(), Is.EqualTo("reference"));
        Assert.That(json["libraries"]!["App/1.0.0"], Is.Not.Null);
    }

    [Test]
    public void WhatIsThereAlreadyStays()
    {
        string once = DependencyFile.Add(Dependencies, [("Adapter", new Version(1, 0, 0, 0))]);
        Assert.That(DependencyFile.Add(once, [("Adapter", new Version(2, 0, 0, 0))]), Is.EqualTo(once));
    }

    [Test]
    public void OtherJsonIsRefused() =>
        Assert.That(
            () => DependencyFile.Add("{}", []),
            Throws.TypeOf<UsageException>().With.Message.Contains(".deps.json")
        );

    [TestCase("8.0.3", "10.0.0")]
    [TestCase("6.0.0-rc.1", "10.0.0")]
    [TestCase("10.0.2", "10.0.2")]
    [TestCase("11.0.0", "11.0.0")]
    public void OlderRuntimesAreRaised(string version, string expected)
    {
        string json = $$$"""
            {"runtimeOptions": {"framework": {"name": "Microsoft.NETCore.App", "version": "{{{version}}}"},
             "frameworks": [{"name": "Microsoft.AspNetCore.App", "version": "{{{version}}}"}]}}
            """;
        var options = JsonNode.Parse(RuntimeConfiguration.Change(json, []))!["runtimeOptions"]!;
        Assert.That(options["framework"]!["version"]!.GetValue<string>(), Is.EqualTo(expected));
        Assert.That(options["frameworks"]![0]!["version"]!.GetValue<string>(), Is.EqualTo(expected));
    }

    [TestCase("{}", "A")]
    [TestCase("{\"configProperties\": {\"STARTUP_HOOKS\": \"Own\"}}", "Own:A")]
    [TestCase("{\"configProperties\": {\"STARTUP_HOOKS\": \"A\"}}", "A")]
    public void AdaptersStartBeforeTheProgram(string options, string hooks)
    {
        string changed = RuntimeConfiguration.Change($"{{\"runtimeOptions\": {options}}}", ["A"]);
        var properties = JsonNode.Parse(changed)!["runtimeOptions"]!["configProperties"]!;
        Assert.That(
            properties["STARTUP_HOOKS"]!.GetValue<string>(),
            Is.EqualTo(hooks.Replace(':', Path.PathSeparator))
        );
    }
}
