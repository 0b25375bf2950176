using System.Runtime.Versioning;
using Matex.Launching.Launchers;
using Matex.Launching.Running;

namespace Matex.Testing.Tests;

[TestFixture]
[Platform("Linux,MacOsX")]
[SupportedOSPlatform("linux")]
[SupportedOSPlatform("macos")]
internal sealed class RunTests
{
    private const string Rank = "r=${OMPI_COMM_WORLD_RANK:-${PMI_RANK:-0}}\n";

    private ScratchFolder folder = null!;

    [SetUp]
    public void CreateFolder() => folder = new ScratchFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    private string Script(string body)
    {
        string path = Path.Combine(folder.Path, "program");
        File.WriteAllText(path, "#!/bin/sh\n" + Rank + body);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }

    private static string LauncherOrSkip(string name)
    {
        Assume.That(Executable.Find(name), Is.Not.Null, $"{name} is not installed");
        return name;
    }

    [Test]
    public void AProgramRunsAlone()
    {
        var run = SingleNode.Run(
            Script("echo hello $1; printf '10%%\\r20%%\\n'; echo warn >&2; echo $MATEX_SEED > seed"),
            "world"
        );
        Assert.That(run.Lines, Is.EqualTo(["hello world", "20%"]));
        Assert.That(run.ErrorLines, Is.EqualTo(["warn"]));
        Assert.That(run.Files.Select(file => (file.Path, file.Length)), Is.EqualTo([("seed", 2L)]));
        Assert.That(run.Ranks, Is.EqualTo(1));
    }

    [TestCase("mpiexec.openmpi", 3)]
    [TestCase("mpiexec.mpich", 3)]
    public void RanksAreToldApart(string launcher, int ranks)
    {
        var options = new RunOptions { Launcher = LauncherOrSkip(launcher), FolderPerRank = true };
        var run = Distributed.Run(Script("echo rank $r; echo x > file"), ranks, options);
        Assert.That(run.Outputs.Select(output => output.Lines.Single()), Is.EqualTo(["rank 0", "rank 1", "rank 2"]));
        Assert.That(run.Files.Select(file => file.Path), Is.EqualTo(["0/file", "1/file", "2/file"]));
        Assert.That(run, Is.Not.Matches(OtherRanks.AreSilent));
        Assert.That(() => Assert.That(run, OtherRanks.WriteNothing), Throws.InstanceOf<AssertionException>());
    }

    [TestCase("mpiexec.openmpi")]
    [TestCase("mpiexec.mpich")]
    public void RunsThatAgree(string launcher)
    {
        string program = Script("[ $r = 0 ] && echo loss 0.12345 && echo x > file; true");
        var single = SingleNode.Run(program);
        var run = Distributed.Run(program, 2, new RunOptions { Launcher = LauncherOrSkip(launcher) });
        Assert.That(run, Same.LinesAs(single).And.Matches(OtherRanks.AreSilent));
        Assert.That(run, Same.FilesAs(single));
        Assert.That(
            () => Assert.That(run, Same.WeightsAs(single)),
            Throws.InstanceOf<AssertionException>().With.Message.Contains("left no weights")
        );
    }

    [Test]
    public void DifferencesAreListed()
    {
        var one = SingleNode.Run(Script("echo loss 0.5; echo x > file"));
        var other = SingleNode.Run(Script("echo loss 0.7; echo y > file; echo > more"));
        Assert.That(
            () => Assert.That(other, Same.LinesAs(one)),
            Throws.InstanceOf<AssertionException>().With.Message.Contains("expected \"loss 0.5\", was \"loss 0.7\"")
        );
        Assert.That(
            () => Assert.That(other, Same.FilesAs(one)),
            Throws
                .InstanceOf<AssertionException>()
                .With.Message.Contains("more is not expected")
                .And.Message.Contains("file has other contents")
        );
        Assert.That(
            () => Assert.That(other, Same.FilesAs(one, namesOnly: true)),
            Throws.InstanceOf<AssertionException>()
        );
    }

    [Test]
    public void FailuresCarryTheExitCodeAndTheErrors()
    {
        string program = Script("echo broken >&2; exit 3");
        var exception = Assert.Throws<RunFailedException>(() => SingleNode.Run(program));
        Assert.That(exception!.Message, Does.Contain("exit code 3").And.Contain("broken"));
        Assert.That(SingleNode.Run(program, new RunOptions { MayFail = true }).ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void TheTimeLimitEndsAllProcesses()
    {
        var options = new RunOptions
        {
            TimeLimit = TimeSpan.FromSeconds(5),
            WorkingDirectory = folder.Path,
            Launcher = LauncherOrSkip("mpiexec.openmpi"),
        };
        string program = Script("echo started; sleep 300 & echo $! > pid.$r; wait");
        var exception = Assert.Throws<TimeLimitException>(() => Distributed.Run(program, 2, options));
        Assert.That(exception!.Message, Does.Contain("after 5 s").And.Contain("started"));
        foreach (int rank in new[] { 0, 1 })
        {
            string pid = File.ReadAllText(Path.Combine(folder.Path, $"pid.{rank}")).Trim();
            Assert.That(() => IsRunning(pid), Is.False.After(5000, 50));
        }
    }

    [Test]
    public void MissingProgramsAndLaunchersAreNamed()
    {
        Assert.That(
            () => SingleNode.Run("no/such.dll"),
            Throws.TypeOf<FileNotFoundException>().With.Message.Contains("no/such.dll")
        );
        var options = new RunOptions { Launcher = "no-such-mpiexec" };
        Assert.That(
            () => Distributed.Run(Script("true"), 2, options),
            Throws.TypeOf<LauncherNotFoundException>().With.Message.Contains("no-such-mpiexec")
        );
    }

    private static bool IsRunning(string pid)
    {
        string status = $"/proc/{pid}/status";
        return File.Exists(status) && !File.ReadAllText(status).Contains("State:\tZ", StringComparison.Ordinal);
    }
}
