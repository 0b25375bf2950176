using Matex.Data.Reading;

namespace Matex.Data.Tests.Reading;

internal sealed class ReadAheadTests
{
    private static readonly BatchPlan Plan = new(100, 10, 0, 2);

    [Test]
    public void BatchesComeInOrderWhetherWholeOrInPart()
    {
        var read = new List<BatchRange>();
        using var ahead = new ReadAhead(Recorded(read), Plan, 2);
        BatchRange[] wanted = [Plan.All(0), Plan.Mine(1), Plan.Mine(2), Plan.All(3), Plan.Mine(4), Plan.Mine(5)];
        foreach (var range in wanted)
        {
            Assert.That(ahead.Read(range).Data[0], Is.EqualTo(range.Batch));
            Assert.That(ahead.Read(range).Rows, Is.EqualTo(range.Count), "asked for once more");
        }
    }

    [Test]
    public void NoMoreThanItsBatchesAreReadAhead()
    {
        var read = new List<BatchRange>();
        using (var ahead = new ReadAhead(Recorded(read), Plan, 2))
        {
            ahead.Read(Plan.Mine(0));
            // One batch waits, one is in the reader's hands; a third is not begun.
            Assert.That(() => Count(read), Is.EqualTo(3).After(2000, 10));
            Thread.Sleep(50);
            Assert.That(Count(read), Is.EqualTo(3));
        }
        Assert.That(Count(read), Is.EqualTo(3), "read after the end");
    }

    [Test]
    public void AnErrorBelongsToTheBatchThatHasIt()
    {
        using var ahead = new ReadAhead(
            range => range.Batch == 2 ? throw new DataException("f", null, "cut short") : new(range.Count, [], null),
            Plan,
            2
        );
        ahead.Read(Plan.Mine(0));
        ahead.Read(Plan.Mine(1));
        Assert.That(() => ahead.Read(Plan.Mine(2)), Throws.TypeOf<DataException>());
    }

    [Test]
    public void WithoutReadingAheadNothingIsReadBeforeItIsWanted()
    {
        var read = new List<BatchRange>();
        using var ahead = new ReadAhead(Recorded(read), Plan, 0);
        ahead.Read(Plan.Mine(0));
        Thread.Sleep(20);
        Assert.That(read, Is.EqualTo(new[] { Plan.Mine(0) }));
    }

    private static Func<BatchRange, HostBatch> Recorded(List<BatchRange> read) =>
        range =>
        {
            lock (read)
            {
                read.Add(range);
            }
            return new(range.Count, [(byte)range.Batch], null);
        };

    private static int Count(List<BatchRange> read)
    {
        lock (read)
        {
            return read.Count;
        }
    }
}
