using Matex.Launching.Launchers;
using Matex.Launching.Running;
using Matex.Testing;

namespace Matex.Packages.Tests;

/// <summary>What a user does: add the packages to a program, build or publish it, run it.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class PackageTests
{
    private const string Target = "Tensorflow.Binding.dll";

    private UserProgram program = null!;

    [OneTimeSetUp]
    public void Pack() => program = new UserProgram();

    [OneTimeTearDown]
    public void Delete() => program.Dispose();

    [Test]
    public void AdaptersAreThereAtRunTimeOnly()
    {
        var files = program.FilesOf("Matex.Transparent");
        Assert.That(files, Has.Member("lib/net10.0/Matex.Transparent.TensorFlow.dll"));
        Assert.That(files, Has.Member("lib/net10.0/Matex.Transparent.KerasNet.dll"));
        Assert.That(files, Has.Member("lib/net10.0/Matex.Kernels.dll"));
        Assert.That(files, Has.Member("ref/net10.0/Matex.Transparent.dll"));
        Assert.That(files, Has.No.Member("ref/net10.0/Matex.Transparent.TensorFlow.dll"));
        Assert.That(files, Has.Member("buildTransitive/Matex.Transparent.targets"));
        Assert.That(files, Has.Member("tools/net10.0/Mono.Cecil.dll"));
        Assert.That(files.Where(file => file.Contains("Tensorflow.")), Is.Empty);
    }

    [Test]
    public void ABuiltProgramTrainsTheSameOnAnyNumberOfRanks()
    {
        string built = program.Build("built", "build");
        Check(Path.Combine(built, "LineFit.dll"), ranks: [1, 2, 3, 4]);
        var woven = File.GetLastWriteTimeUtc(program.WovenCopy("built", Target));
        program.Build("built", "build");
        Assert.That(
            File.GetLastWriteTimeUtc(program.WovenCopy("built", Target)),
            Is.EqualTo(woven),
            "woven again without need"
        );
    }

    /// <summary>Matex.Data brings Matex.Transparent, which weaves; the program names neither MPI nor ranks.</summary>
    [Test]
    public void AProgramThatReadsItsDataWithMatexDataTrainsTheSame() =>
        Check(Path.Combine(program.BuildReading("reading", "build"), "TableFit.dll"), ranks: [1, 2, 3]);

    [Test]
    public void APublishedProgramTrainsTheSame()
    {
        string folder = program.Build("published", "publish");
        Check(Path.Combine(folder, "LineFit.dll"), ranks: [2]);
        string settings = File.ReadAllText(Path.Combine(folder, "LineFit.runtimeconfig.json"));
        Assert.That(settings, Does.Contain("\"System.Runtime.TieredCompilation\": false"), "the engine's setting");
    }

    [Test]
    public void ASingleFileTrainsTheSame()
    {
        string[] options = ["publish", "-r", "linux-x64", "--self-contained", "-p:PublishSingleFile=true"];
        string folder = program.Build("single", options);
        Assert.That(File.Exists(Path.Combine(folder, Target)), Is.False);
        Check(Path.Combine(folder, "LineFit"), ranks: [3]);
    }

    [Test]
    public void ReadyToRunCodeTrainsTheSame()
    {
        string[] options = ["publish", "-r", "linux-x64", "--no-self-contained", "-p:PublishReadyToRun=true"];
        string folder = program.Build("ready", options);
        string plain = program.WovenCopy("ready", Target);
        Assert.That(
            new FileInfo(Path.Combine(folder, Target)).Length,
            Is.GreaterThan(1.5 * new FileInfo(plain).Length),
            "not compiled to native code"
        );
        Check(Path.Combine(folder, "LineFit.dll"), ranks: [2]);
    }

    [Test]
    public void TheToolRunsAndComparesAProgramBuiltWithoutThePackage()
    {
        string folder = program.Build("plain", "build", "-p:Plain=true");
        string[] before = [.. Directory.GetFiles(folder).Order()];
        Assert.That(before.Select(Path.GetFileName), Has.None.StartsWith("Matex."));
        string plain = Path.Combine(folder, "LineFit.dll");
        string tool = Path.Combine(Repository.Root, $"tools/matex/bin/{Repository.Configuration}/net10.0/matex.dll");
        var run = SingleNode.Run(tool, new RunOptions { Arguments = ["run", "-n", "2", "--", plain] });
        Assert.That(run.Lines, Is.EqualTo(SingleNode.Run(plain, new RunOptions { Seed = null }).Lines));
        var compared = SingleNode.Run(
            tool,
            new RunOptions { Arguments = ["compare", "-n", "3", "--json", "out.json", plain], MayFail = true }
        );
        Assert.That(compared.ExitCode, Is.Zero, string.Join('\n', compared.Lines.Concat(compared.ErrorLines)));
        Assert.That(compared.Files.Select(file => file.Path), Is.EqualTo(["out.json"]));
        Assert.That(Directory.GetFiles(folder).Order(), Is.EqualTo(before));
    }

    private static void Check(string executable, int[] ranks)
    {
        Assume.That(Executable.Find("mpiexec"), Is.Not.Null, "mpiexec is not installed");
        RunResult single = SingleNode.Run(executable);
        Assert.That(single.Lines, Has.Count.EqualTo(6));
        foreach (int n in ranks)
        {
            var distributed = Distributed.Run(executable, n);
            Assert.That(distributed, Same.LinesAs(single).And.Matches(OtherRanks.AreSilent), $"{n} ranks");
            Assert.That(distributed, Same.WeightsAs(single), $"{n} ranks");
            Assert.That(distributed.Dump!.Ranks, Is.EqualTo(n));
        }
    }
}
