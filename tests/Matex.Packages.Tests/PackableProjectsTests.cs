using System.Text.RegularExpressions;

namespace Matex.Packages.Tests;

[TestFixture]
internal sealed partial class PackableProjectsTests
{
    [Test]
    public void TheSolutionMakesThesePackagesAndNoOthers()
    {
        string solution = File.ReadAllText(Path.Combine(Repository.Root, "Matex.Transparent.sln"));
        var projects = Project().Matches(solution).Select(match => match.Groups[1].Value.Replace('\\', '/')).ToArray();
        Assert.That(projects, Has.Length.GreaterThan(10));
        string[] packages =
        [
            .. projects
                .Where(project => !project.StartsWith("tests/", StringComparison.Ordinal))
                .Select(project =>
                    DotNet.Run(Repository.Root, "msbuild", project, "-getProperty:IsPackable", "-getProperty:PackageId")
                )
                .Select(properties => System.Text.Json.Nodes.JsonNode.Parse(properties)!["Properties"]!)
                .Where(properties => properties["IsPackable"]!.GetValue<string>() == "true")
                .Select(properties => properties["PackageId"]!.GetValue<string>()),
        ];
        string[] expected = ["Matex.Data", "Matex.Engine", "Matex.Mpi", "Matex.Testing", "Matex.Transparent", "matex"];
        Assert.That(packages, Is.EquivalentTo(expected));
    }

    [GeneratedRegex("\"([^\"]+\\.csproj)\"")]
    private static partial Regex Project();
}
