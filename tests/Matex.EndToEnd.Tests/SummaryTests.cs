using Matex.Testing;

namespace Matex.EndToEnd.Tests;

/// <summary>Summaries for TensorBoard are those of the run alone, and there is one file of them.</summary>
internal sealed class SummaryTests
{
    [Test]
    [CancelAfter(120_000)]
    public void EventsAreWrittenOnceAndTheLoopIsSplit()
    {
        var folder = Directory.CreateTempSubdirectory("matex-summaries-");
        try
        {
            var program = TestPrograms.Program("Summaries");
            var (alone, together) = (Path.Combine(folder.FullName, "alone"), Path.Combine(folder.FullName, "together"));
            var single = TestPrograms.Alone(program, alone);
            var distributed = Distributed.Run(program, 2, together);
            Assert.That(distributed, Same.LinesAs(single));
            Assert.That(distributed, Same.WeightsAs(single));
            Assert.That(distributed.Dump!.StayedWhole, Is.Empty);
            var events = new DirectoryInfo(together).GetFiles().Single();
            Assert.That(events.Length, Is.EqualTo(new DirectoryInfo(alone).GetFiles().Single().Length));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
