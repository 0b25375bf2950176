using System.Globalization;
using Matex.Launching.Running;
using Matex.Testing;

namespace Matex.EndToEnd.Tests;

/// <summary>Programs that read their data with Matex.Data, in each of the ways in which batches reach TensorFlow.</summary>
internal sealed class DataSetTests
{
    private string folder = "";
    private string images = "";
    private string pictures = "";
    private string? plane;

    [OneTimeSetUp]
    public void MakeFiles()
    {
        folder = Directory.CreateTempSubdirectory("matex-data-").FullName;
        images = DataFiles.Images(folder, 150);
        pictures = DataFiles.Pictures(folder, 75);
        plane = DataFiles.Plane(folder, 105);
    }

    [OneTimeTearDown]
    public void RemoveFiles() => Directory.Delete(folder, recursive: true);

    /// <summary>HDF5 into <c>fit</c>, CSV into a tape, NetCDF into a session's feeds.</summary>
    [Test]
    [CancelAfter(300_000)]
    public void TrainsAsAlone(
        [Values("LeNetHdf5", "CsvClassifier", "NetCdfRegression")] string name,
        [Values(1, 2, 3, 4)] int ranks
    )
    {
        var arguments = Arguments(name);
        var single = TestPrograms.Alone(TestPrograms.Example(name), arguments);
        var distributed = Distributed.Run(TestPrograms.Example(name), ranks, arguments);
        Assert.Multiple(() =>
        {
            Assert.That(distributed, Same.LinesAs(single));
            Assert.That(distributed, Same.WeightsAs(single));
            Assert.That(distributed, OtherRanks.AreSilent);
            Assert.That(ranks == 1 || distributed.ErrorLines.Any(static line => line.EndsWith("nothing stayed whole")));
        });
    }

    /// <summary>TensorFlow's own way to read images: every rank reads the files, each trains on its rows.</summary>
    [Test]
    [CancelAfter(300_000)]
    public void AFolderOfImagesTrainsAsAlone([Values(1, 2, 3, 4)] int ranks)
    {
        var program = TestPrograms.Program("ImageFolder");
        var single = TestPrograms.Alone(program, pictures);
        var distributed = Distributed.Run(program, ranks, pictures);
        Assert.That(single.Lines, Has.Some.StartsWith("accuracy"));
        Assert.Multiple(() =>
        {
            Assert.That(distributed, Same.LinesAs(single));
            Assert.That(distributed, Same.WeightsAs(single));
            Assert.That(distributed, OtherRanks.AreSilent);
            Assert.That(ranks == 1 || distributed.ErrorLines.Any(static line => line.EndsWith("nothing stayed whole")));
        });
    }

    [Test]
    [CancelAfter(120_000)]
    public void FedBatchesAreWholeWhereTheProgramLooksAtThem()
    {
        var program = TestPrograms.Program("FedBatches");
        var single = TestPrograms.Alone(program, Arguments("FedBatches")[0]);
        var distributed = Distributed.Run(program, 3, Arguments("FedBatches")[0]);
        Assert.That(single.Lines, Has.Count.EqualTo(3));
        Assert.That(distributed, Same.LinesAs(single).And.Matches(Same.WeightsAs(single)));
    }

    [Test]
    [CancelAfter(120_000)]
    public void AShuffledSetLargerThanMemoryComesInTheSameOrder()
    {
        var options = new RunOptions
        {
            Arguments = Arguments("CsvClassifier"),
            Environment = new Dictionary<string, string?> { ["MATEX_DATA_MEMORY"] = "1K" },
        };
        var program = TestPrograms.Example("CsvClassifier");
        var single = SingleNode.Run(program, options);
        Assert.That(Distributed.Run(program, 3, options), Same.LinesAs(single).And.Matches(Same.WeightsAs(single)));
        Assert.That(single.Lines, Is.Not.EqualTo(TestPrograms.Alone(program, Arguments("CsvClassifier")).Lines));
    }

    /// <summary>With libpnetcdf, whose reads are collective, ranks want the rows of another window at other steps.</summary>
    [TestCase(2)]
    [TestCase(3)]
    [CancelAfter(120_000)]
    public void AShuffledNetCdfFileLargerThanMemoryComesInTheSameOrder(int ranks)
    {
        var options = new RunOptions
        {
            Arguments = [Arguments("NetCdfRegression")[0], "10", "", "total", "shuffle"],
            Environment = new Dictionary<string, string?> { ["MATEX_DATA_MEMORY"] = "400" },
        };
        var program = TestPrograms.Program("ReadsItsShare");
        var single = SingleNode.Run(program, options);
        Assert.That(Results(Distributed.Run(program, ranks, options).Lines), Is.EqualTo(Results(single.Lines)));
    }

    [Test]
    [CancelAfter(120_000)]
    public void ContiguousPartsMakeAsManyStepsOfOtherBatches()
    {
        var program = TestPrograms.Example("CsvClassifier");
        var single = TestPrograms.Alone(program, Arguments("CsvClassifier"));
        var run = Distributed.Run(
            program,
            3,
            new RunOptions
            {
                Arguments = Arguments("CsvClassifier"),
                Environment = new Dictionary<string, string?> { ["MATEX_DATA"] = "contiguous" },
            }
        );
        Assert.Multiple(() =>
        {
            Assert.That(run.Lines, Has.Count.EqualTo(single.Lines.Count));
            Assert.That(run.Lines[0], Is.EqualTo(single.Lines[0]));
            Assert.That(run.Lines[1], Is.Not.EqualTo(single.Lines[1]));
            Assert.That(run.ErrorLines, Has.Some.Contains(" 110 steps"));
        });
    }

    /// <summary>
    /// Besides its rows a rank reads the program's own files only, whether steps are split (training, Keras's evaluation but
    /// for the first step) or run whole (an evaluation of the program's own, the first step).
    /// </summary>
    [TestCase("train", 2)]
    [TestCase("evaluate", 3)]
    [TestCase("total", 4)]
    [CancelAfter(120_000)]
    public void ARankReadsItsShareOfAFile(string way, int ranks)
    {
        const int batch = 256;
        const int batches = 32;
        const long rowBytes = 4096;
        var file = DataFiles.Matrix(folder, batches * batch, (int)rowBytes / sizeof(float));
        var program = TestPrograms.Program("ReadsItsShare");
        string[] arguments = [file, $"{batch}", "", way];
        var single = TestPrograms.Alone(program, arguments);
        var run = Distributed.Run(
            program,
            ranks,
            new RunOptions
            {
                Arguments = arguments,
                Environment = new Dictionary<string, string?> { ["MATEX_OUTPUT"] = "all" },
            }
        );
        Assert.That(run.Outputs, Has.Count.EqualTo(ranks));
        foreach (var output in run.Outputs)
        {
            var line = output.Lines.Single(static line => line.StartsWith("read "));
            var read = long.Parse(line["read ".Length..], CultureInfo.InvariantCulture);
            var least = batches * (batch / ranks) * rowBytes;
            Assert.That(read, Is.InRange(least, least + batches * rowBytes + (2 << 20)), line);
            Assert.That(Results(output.Lines), Is.EqualTo(Results(single.Lines)));
        }
    }

    private static string? Results(IEnumerable<string> lines) =>
        lines.SingleOrDefault(static line => line.StartsWith("results "));

    private string[] Arguments(string name) =>
        name switch
        {
            "LeNetHdf5" => [images, "1"],
            "NetCdfRegression" when plane is null => Ignored("ncgen is not installed"),
            "NetCdfRegression" => [plane!, "3"],
            _ => [Path.Combine(TestPrograms.Root, "examples", "CsvClassifier", "flowers.csv"), "10"],
        };

    private static string[] Ignored(string reason)
    {
        Assert.Ignore(reason);
        return [];
    }
}
