using System.Text.Json;
using Matex.Transparent.Launch;
using Matex.Transparent.Reporting;

namespace Matex.Transparent.Tests.Reporting;

internal sealed class ReportTests
{
    [Test]
    public void TheFirstStepIsNotTimed()
    {
        var report = new Report();
        report.StepFinished(64);
        Assert.That((report.PerStep, report.RowsPerSecond), Is.EqualTo(((TimeSpan?)null, (double?)null)));
        Thread.Sleep(20);
        report.StepFinished(32);
        Assert.That(report.PerStep!.Value.TotalMilliseconds, Is.GreaterThanOrEqualTo(15));
        Assert.That(report.RowsPerSecond, Is.EqualTo(32 / report.PerStep.Value.TotalSeconds).Within(1e-6));
    }

    [Test]
    public void ALoopThatStaysWholeIsReportedOnce()
    {
        var report = new Report();
        var announced = new List<string>();
        report.Announce = entry => announced.Add(entry.Loop);
        report.StayedWhole("loop 1", "Where");
        report.StayedWhole("loop 1", "Where");
        report.StayedWhole("loop 2", "Where");
        Assert.That(announced, Is.EqualTo(new[] { "loop 1", "loop 2" }));
        Assert.That(report.Whole, Has.Count.EqualTo(2));
    }

    [TestCase("Open MPI v4.1.4, package: Debian OpenMPI, ident: 4.1.4", "Open MPI 4.1.4")]
    [TestCase("MPICH Version:\t4.0.2\nMPICH Release date:\tThu", "MPICH 4.0.2")]
    [TestCase("Intel(R) MPI Library 2021.9 for Linux* OS", "Intel(R) MPI Library 2021.9")]
    [TestCase("Unnumbered", "Unnumbered")]
    public void MpiIsNamedShortly(string text, string name) =>
        Assert.That(Summary.ShortVersion(text), Is.EqualTo(name));

    [Test]
    public void StartLineSaysWhatRuns()
    {
        var job = new Job
        {
            Settings = new(),
            Mode = JobMode.Distributed,
            Size = 4,
            Threads = 1,
        };
        Assert.That(
            Summary.Start(job, "MPICH Version: 4.0.2", "TensorFlow.NET 0.150.0"),
            Is.EqualTo(
                "Matex: 4 ranks on 1 node, 1 thread each, MPICH 4.0.2, TensorFlow.NET 0.150.0, batches split among ranks"
            )
        );
    }

    [TestCase(BatchSums.Whole, ", sums over whole batches")]
    [TestCase(BatchSums.Auto, ", sums over whole batches since MATEX_SEED is set (MATEX_SUMS=parts is faster)")]
    public void StartLineSaysHowSumsAreTaken(BatchSums sums, string text)
    {
        var job = new Job
        {
            Settings = new() { Sums = sums, Seed = 1 },
            Size = 2,
            SumsAreWhole = true,
        };
        Assert.That(
            Summary.Start(job, "MPICH Version: 4.0.2", "TensorFlow.NET 0.150.0"),
            Does.EndWith("batches split among ranks" + text)
        );
    }

    [Test]
    public void EndLineSaysWhatStayedWhole()
    {
        var job = new Job { Settings = new() };
        Assert.That(Summary.End(job), Is.EqualTo("Matex: 0 steps, 0.0 s (0 %) in collectives, nothing stayed whole"));
        job.Report.StepFinished(8);
        job.Report.StayedWhole("fit", "Unique: its size depends on the data");
        Assert.That(
            Summary.End(job),
            Does.StartWith("Matex: 1 step,").And.EndsWith("stayed whole: fit: Unique: its size depends on the data")
        );
    }

    [Test]
    public void BothLinesSayThatSplittingIsOff()
    {
        var job = new Job
        {
            Settings = new() { Split = false },
            Size = 2,
        };
        job.Report.StepFinished(8);
        Assert.That(
            Summary.Start(job, "MPICH Version: 4.0.2", "TensorFlow.NET 0.150.0"),
            Does.EndWith("splitting is off: every rank computes whole batches (MATEX_SPLIT=off)")
        );
        Assert.That(Summary.End(job), Does.EndWith("in collectives, splitting was off (MATEX_SPLIT=off)"));
        job.Report.StayedWhole("fit", "why");
        Assert.That(Summary.End(job), Does.EndWith("stayed whole: fit: why"));
    }

    [Test]
    public void SummaryFileHasTheKeysThatScriptsRead()
    {
        var job = new Job { Settings = new Settings(), Size = 3 };
        job.Report.StepFinished(8);
        job.Report.StepFinished(8);
        job.Report.StayedWhole("fit", "why");
        var stream = new MemoryStream();
        Dump.WriteSummary(stream, job);
        using var json = JsonDocument.Parse(stream.ToArray());
        var root = json.RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(root.GetProperty("ranks").GetInt32(), Is.EqualTo(3));
            Assert.That(root.GetProperty("steps").GetInt64(), Is.EqualTo(2));
            Assert.That(root.GetProperty("seconds_per_step").GetDouble(), Is.GreaterThan(0));
            Assert.That(root.GetProperty("stayed_whole")[0].GetString(), Is.EqualTo("fit: why"));
        });
    }
}
