using Matex.Launching.Launchers;

namespace Matex.Testing.Tests;

[TestFixture]
internal sealed class LauncherTests
{
    [TestCase("mpiexec (OpenRTE) 4.1.4\n\nReport bugs to", MpiLauncherFamily.OpenMpi)]
    [TestCase("mpirun (Open MPI) 5.0.3", MpiLauncherFamily.OpenMpi)]
    [TestCase("HYDRA build details:\n    Version:   4.0.2", MpiLauncherFamily.Mpich)]
    [TestCase("Intel(R) MPI Library for Linux* OS, Version 2021.10", MpiLauncherFamily.Mpich)]
    [TestCase("something else", MpiLauncherFamily.Other)]
    public void FamiliesAreRecognised(string text, MpiLauncherFamily family) =>
        Assert.That(MpiLauncher.Recognize(text), Is.EqualTo(family));

    [Test]
    public void OpenMpiIsAllowedMoreRanksThanCores()
    {
        var launcher = new MpiLauncher("/usr/bin/mpiexec", MpiLauncherFamily.OpenMpi, "");
        Assert.That(launcher.Arguments(ProcessorTopology.Cores + 1, ["app"], ["A"]), Does.Contain("--oversubscribe"));
        Assert.That(launcher.Arguments(1, ["app"], ["A"]), Does.Not.Contain("--oversubscribe"));
        Assert.That(launcher.Arguments(1, ["app"], ["A"]).TakeLast(3), Is.EqualTo(["-x", "A", "app"]));
    }

    [Test]
    public void OthersGetTheNumberOfRanksAlone() =>
        Assert.That(
            new MpiLauncher("/usr/bin/mpiexec", MpiLauncherFamily.Mpich, "").Arguments(99, ["app", "x"], ["A"]),
            Is.EqualTo(["-n", "99", "app", "x"])
        );

    [Test]
    public void LibrariesRunThroughDotNet()
    {
        Assert.That(Path.GetFileName(Executable.Command("app.dll")[0]), Does.StartWith("dotnet"));
        Assert.That(Executable.Command("app"), Is.EqualTo([Path.GetFullPath("app")]));
    }
}
