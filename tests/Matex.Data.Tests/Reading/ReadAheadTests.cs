using System.Runtime.InteropServices;
using Matex.Data.Ordering;
using Matex.Data.Reading;

namespace Matex.Data.Tests.Reading;

internal sealed class ReadAheadTests
{
    private static readonly BatchPlan Plan = new(100, 10, 0, 2);

    [Test]
    public void BatchesComeInOrderAndAgainWhenAskedForAgain()
    {
        var read = new List<BatchRange>();
        using var ahead = new ReadAhead(Recorded(read), Plan, 2);
        foreach (var batch in new[] { 0, 1, 1, 2, 5, 6, 9, 3 })
        {
            var part = ahead.Read(batch);
            Assert.That((part.Data[0], part.Rows), Is.EqualTo(((byte)batch, 5)));
            ahead.Done();
        }
    }

    [Test]
    public void NoMoreThanItsBatchesAreReadAhead()
    {
        var read = new List<BatchRange>();
        using (var ahead = new ReadAhead(Recorded(read), Plan, 2))
        {
            ahead.Read(0);
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
        ahead.Read(0);
        ahead.Done();
        ahead.Read(1);
        ahead.Done();
        Assert.That(() => ahead.Read(2), Throws.TypeOf<DataException>());
    }

    [Test]
    public void WithoutReadingAheadNothingIsReadBeforeItIsWanted()
    {
        var read = new List<BatchRange>();
        using var ahead = new ReadAhead(Recorded(read), Plan, 0);
        ahead.Read(0);
        Thread.Sleep(20);
        Assert.That(read, Is.EqualTo(new[] { Plan.Mine(0) }));
    }

    /// <summary>However far the reader could run ahead, a pass over a file has the memory of a few batches.</summary>
    [Test]
    public void ALongPassUsesTheSameFewBuffers()
    {
        var plan = new BatchPlan(10_000, 10, 0, 2);
        var rows = new RowReader(new NumberedRows(plan.Rows), 0, new(1, LabelEncoding.ClassIndex, new(10)));
        var reader = new BatchReader(rows, FileOrder.Instance, plan, null);
        using var ahead = new ReadAhead(reader.Read, plan, 2);
        var buffers = new HashSet<HostBatch>(ReferenceEqualityComparer.Instance);
        for (var batch = 0L; batch < plan.Batches; batch++)
        {
            var read = ahead.Read(batch);
            Assert.That(MemoryMarshal.Read<float>(read.Data), Is.EqualTo(batch * 10));
            buffers.Add(read);
            reader.Return(read);
            ahead.Done();
        }
        Assert.That(buffers, Has.Count.LessThanOrEqualTo(3));
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
