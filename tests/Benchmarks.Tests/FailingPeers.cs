using System.Text.Json;
using Matex.Benchmarks;
using Matex.Benchmarks.Step;

namespace Benchmarks.Tests;

public sealed class FailingPeers
{
    private static readonly Candidate Ours = new(OwnCandidates.Alone, () => 2);

    private static double Fails() =>
        ProcessRun.Output(["sh", "-c", "echo 'Socket closed' >&2; exit 3"], TimeSpan.FromMinutes(1)).Length;

    [Test]
    public void A_failing_peer_is_a_line_with_its_error_and_the_rest_go_on()
    {
        var entries = InterleavedRounds.Measure([new("theirs", Fails, IsPeer: true), Ours], 2);

        Assert.That(entries[0].ToString(), Does.StartWith("theirs ").And.EndsWith("–  failed: Socket closed"));
        Assert.That(entries[1].ToString(), Does.EndWith(" 2.00 (2.00–2.00)"));
    }

    [Test]
    public void The_report_as_JSON_has_the_error_in_place_of_the_time()
    {
        var setup = new StepSetup("mlp", "fit", 64, 2, 1, 10, new("openmpi"), []);
        var report = StepReport.Of(setup, 1, InterleavedRounds.Measure([new("theirs", Fails, IsPeer: true), Ours], 1));
        var file = new FileInfo(Path.Combine(Path.GetTempPath(), $"matex-step-{Guid.NewGuid():N}.json"));
        JsonReport.Write(file, report);
        using var json = JsonDocument.Parse(File.ReadAllText(file.FullName));
        file.Delete();

        var entries = json.RootElement.GetProperty("entries");
        Assert.That(entries[0].GetProperty("milliseconds").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(
            entries[0].GetProperty("error").GetString(),
            Does.Contain("exit code 3").And.Contain("Socket closed")
        );
        Assert.That(entries[1].GetProperty("milliseconds").GetProperty("median").GetDouble(), Is.EqualTo(2));
    }

    [Test]
    public void A_peer_that_fails_in_one_round_keeps_the_times_of_the_others()
    {
        var round = 0;
        var entry = InterleavedRounds.Measure([new("theirs", () => ++round == 2 ? Fails() : 4, IsPeer: true)], 3)[0];

        Assert.That(entry.Milliseconds, Is.EqualTo(new Spread(4, 4, 4)));
        Assert.That(entry.Error, Does.Contain("Socket closed"));
    }

    [Test]
    public void A_failure_of_ours_ends_the_benchmark() =>
        Assert.That(
            () => InterleavedRounds.Measure([new(OwnCandidates.Alone, Fails)], 1),
            Throws.TypeOf<BenchmarkException>().With.Message.Contains("Socket closed")
        );

    [Test]
    public void Times_are_compared_within_the_rounds_in_which_both_ran()
    {
        var ours = new StepEntry(OwnCandidates.Alone, [2, 8, 3]);
        var theirs = new StepEntry(PeerCandidates.TensorFlow, [4, null, 3], "Socket closed");

        Assert.That(ours.Over(theirs), Is.EqualTo(new Spread(0.75, 0.5, 1)));
        Assert.That(ours.Over(new StepEntry(PeerCandidates.PyTorch, [null, null, null])), Is.Null);
    }
}
