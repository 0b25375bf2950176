using System.Diagnostics;
using Matex.Launching.Launchers;

namespace Matex.EndToEnd.Tests;

/// <summary>A launcher that is stopped by Ctrl-C leaves no rank behind.</summary>
internal sealed class InterruptionTests
{
    [Test]
    [CancelAfter(120_000)]
    public void NoRankIsLeftAfterCtrlC()
    {
        // An argument that no other process has.
        var mark = Guid.NewGuid().ToString();
        string[] command = ["dotnet", TestPrograms.Program("EagerLoops"), "OfEachRank", "endless", mark];
        var launcher = MpiLauncher.Find();
        var start = new ProcessStartInfo(launcher.Path) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in launcher.Arguments(2, command, []))
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        try
        {
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            Assert.That(process.StandardOutput.ReadLine(), Does.Contain("loss"));
            Assert.That(Marked(mark), Is.GreaterThanOrEqualTo(2));
            using (var interrupt = Process.Start("kill", ["-INT", $"{process.Id}"]))
            {
                interrupt.WaitForExit();
            }
            Assert.That(process.WaitForExit(TimeSpan.FromSeconds(30)), "the launcher goes on");
            Assert.That(() => Marked(mark), Is.Zero.After(20_000, 200));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static int Marked(string mark) =>
        Directory
            .EnumerateDirectories("/proc")
            .Where(static folder => int.TryParse(Path.GetFileName(folder), out _))
            .Count(folder => CommandLine(folder).Contains(mark, StringComparison.Ordinal));

    private static string CommandLine(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"));
        }
        catch (IOException)
        {
            // The process has just ended.
            return "";
        }
    }
}
