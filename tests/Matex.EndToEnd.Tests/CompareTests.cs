using System.Text.Json.Nodes;
using Matex.Launching.Running;
using Matex.Testing;

namespace Matex.EndToEnd.Tests;

/// <summary><c>matex compare</c> tells rounding from errors.</summary>
internal sealed class CompareTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("matex-compare-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    /// <summary>Weights that differ in their last bits are equal once sums are taken in the order of the run alone.</summary>
    [Test]
    [CancelAfter(300_000)]
    public void RunsThatDifferAreComparedWithWholeSums()
    {
        var (run, json) = Compare("--tolerance", "0");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That((bool)json["equal"]!, Is.True);
            Assert.That((double)json["max_relative_difference"]!, Is.Zero);
            Assert.That((bool)json["with_sums_in_parts"]!["equal"]!, Is.False);
            Assert.That(run.Lines, Has.Some.Contains("comes from the order of sums"));
        });
    }

    [Test]
    [CancelAfter(300_000)]
    public void SumsInPartsAreLeftAtThat()
    {
        var (run, json) = Compare("--tolerance", "0", "--sums", "parts");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That((bool)json["equal"]!, Is.False);
            Assert.That(json["with_sums_in_parts"], Is.Null);
        });
    }

    private (RunResult Run, JsonNode Json) Compare(params string[] options)
    {
        var file = Path.Combine(folder, "compare.json");
        string[] arguments =
        [
            "compare",
            "-n",
            "3",
            "--json",
            file,
            .. options,
            TestPrograms.Program("EagerLoops"),
            "AssignedByHand",
        ];
        var run = SingleNode.Run(TestPrograms.Tool, new RunOptions { Arguments = arguments, MayFail = true });
        Assert.That(File.Exists(file), run.Describe());
        return (run, JsonNode.Parse(File.ReadAllText(file))!);
    }
}
