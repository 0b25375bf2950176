using System.Diagnostics;
using System.Text.Json;

namespace Benchmarks.Tests;

public sealed class AllreduceRuns
{
    [TestCase("openmpi")]
    [TestCase("mpich")]
    public void Ours_and_C_are_measured_for_each_size(string mpi)
    {
        if (!File.Exists("/usr/bin/mpicc." + mpi))
            Assert.Ignore($"mpicc.{mpi} is not installed");
        var json = Path.Combine(Path.GetTempPath(), $"matex-allreduce-{Guid.NewGuid():N}.json");
        var program = Path.Combine(TestContext.CurrentContext.TestDirectory, "Benchmarks.dll");
        string[] arguments = [program, "allreduce", "--sizes", "1K..2K", "--rounds", "1", "--mpi", mpi, "--json", json];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, error);
        using var report = JsonDocument.Parse(File.ReadAllText(json));
        File.Delete(json);
        var sizes = report.RootElement.GetProperty("sizes").EnumerateArray().ToArray();
        Assert.That(sizes.Select(size => size.GetProperty("bytes").GetInt64()), Is.EqualTo(new[] { 1024, 2048 }));
        foreach (var size in sizes)
        foreach (var side in new[] { "ours_microseconds", "c_microseconds" })
            Assert.That(size.GetProperty(side).GetProperty("median").GetDouble(), Is.GreaterThan(0));
    }
}
