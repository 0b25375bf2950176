using Matex.Launching.Running;
using Matex.Testing;

namespace Matex.EndToEnd.Tests;

/// <summary>Rows that one rank cannot read are an error of all ranks, at the same step, with one report.</summary>
internal sealed class BadDataTests
{
    private const int BadData = 88;
    private static readonly string Program = TestPrograms.Program("BadRows");

    private string folder = "";

    [OneTimeSetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("matex-bad-data-").FullName;

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    /// <summary>The fifth batch of 16 rows has the fault, in the rows of the first, a middle or the last rank.</summary>
    [TestCase("text", 65, 2, "loop", "table-65-2.csv, line 66, column 3: 'x' is not a number")]
    [TestCase("text", 71, 3, "fit", "table-71-2.csv, line 72, column 3: 'x' is not a number")]
    [TestCase("text", 79, 4, "feeds", "table-79-2.csv, line 80, column 3: 'x' is not a number")]
    [TestCase("text", 79, 3, "array", "table-79-2.csv, line 80, column 3: 'x' is not a number")]
    [TestCase("ragged", 71, 2, "fit", "table-71-0.csv, line 72: it has 8 fields")]
    [TestCase("label", 79, 3, "loop", "table-79-6.csv, line 80, column 7: the label is 12")]
    [TestCase("chunk", 77, 4, "loop", "damaged.h5, data, rows from 76: PureHDF cannot read it")]
    [TestCase("h5", 0, 2, "fit", "truncated.h5")]
    [TestCase("nc", 0, 3, "loop", "truncated.nc")]
    [TestCase("npy", 0, 2, "loop", "truncated.npy")]
    [CancelAfter(120_000)]
    public void UnhandledItEndsAllRanksWithOneMessage(string fault, int row, int ranks, string way, string message)
    {
        var run = Distributed.Run(
            Program,
            ranks,
            new RunOptions
            {
                Arguments = [FileWith(fault, row), way],
                MayFail = true,
                TimeLimit = TimeSpan.FromSeconds(90),
            }
        );
        var errors = run.Outputs.SelectMany(static output => output.ErrorLines).Concat(run.LauncherLines).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(BadData));
            Assert.That(errors, Has.Exactly(1).Contains(message));
            Assert.That(errors, Has.Exactly(1).StartsWith("Matex: ").And.Contains(folder));
            Assert.That(errors, Has.None.StartsWith("   at ").And.None.Contains("Unhandled exception"));
            Assert.That(run.Lines, Has.None.Contains("trained"));
        });
    }

    /// <summary>A program that goes on does so on all ranks with what they had alone.</summary>
    [TestCase("text", 65, 3, "loop")]
    [TestCase("text", 71, 2, "loop")]
    [TestCase("text", 79, 4, "loop")]
    [TestCase("label", 79, 3, "fit")]
    [TestCase("chunk", 77, 4, "feeds")]
    [TestCase("text", 71, 4, "array")]
    [CancelAfter(120_000)]
    public void CaughtItIsTheSameOnAllRanksAsAlone(string fault, int row, int ranks, string way)
    {
        string[] arguments = [FileWith(fault, row), way, "catch"];
        var single = TestPrograms.Alone(Program, arguments);
        var run = Distributed.Run(
            Program,
            ranks,
            new RunOptions
            {
                Arguments = arguments,
                TimeLimit = TimeSpan.FromSeconds(90),
                Environment = new Dictionary<string, string?> { ["MATEX_OUTPUT"] = "all" },
            }
        );
        Assert.Multiple(() =>
        {
            Assert.That(run, Same.LinesAs(single));
            Assert.That(Errors(single.Lines), Is.Not.Empty);
            Assert.That(
                run.Outputs.Select(static output => Errors(output.Lines)),
                Is.All.EqualTo(Errors(single.Lines))
            );
        });
    }

    private static IEnumerable<string> Errors(IEnumerable<string> lines) =>
        lines.Where(static line => line.StartsWith("error | "));

    private string FileWith(string fault, int row)
    {
        switch (fault)
        {
            case "text":
                return DataFiles.Table(folder, row, "x", 2);
            case "ragged":
                return DataFiles.Table(folder, row, "1,1", 0);
            case "label":
                return DataFiles.Table(folder, row, "12", 6);
            case "chunk":
                return DataFiles.DamagedChunk(folder, row);
            case "h5":
                return DataFiles.Truncated(folder, DataFiles.Images(folder, 40), 0.6);
            case "npy":
                return DataFiles.Truncated(folder, DataFiles.Matrix(folder, 100, 6), 0.6);
            default:
                if (DataFiles.Plane(folder, 60) is not { } plane)
                {
                    Assert.Ignore("ncgen is not installed");
                    throw new InvalidOperationException();
                }
                return DataFiles.Truncated(folder, plane, 0.6);
        }
    }
}
