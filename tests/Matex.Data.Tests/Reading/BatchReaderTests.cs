using System.Runtime.InteropServices;
using CsCheck;
using Matex.Data.Ordering;
using Matex.Data.Reading;

namespace Matex.Data.Tests.Reading;

/// <summary>What the ranks read of a batch, put together, is the batch that a program alone reads.</summary>
internal sealed class BatchReaderTests
{
    private static readonly Gen<(long Rows, int BatchSize, int Ranks)> Sizes = Gen.Select(
        Gen.Long[0, 1000],
        Gen.Int[1, 200],
        Gen.Int[1, 17]
    );

    [Test]
    public void RanksSharesOfABatchAreAPartitionInOrderAndDifferByOneAtMost() =>
        Sizes.Sample(
            (rows, batchSize, ranks) =>
            {
                var plans = Plans(rows, batchSize, ranks);
                if (plans.Select(static plan => plan.Batches).Distinct().Count() != 1)
                {
                    return false;
                }
                for (var batch = 0L; batch < plans[0].Batches; batch++)
                {
                    var shares = plans.Where(plan => plan.Owned(batch) > 0).Select(plan => plan.Mine(batch)).ToArray();
                    var next = 0;
                    foreach (var share in shares)
                    {
                        if (share.Start != next)
                        {
                            return false;
                        }
                        next += share.Count;
                    }
                    var counts = plans.Select(plan => plan.Owned(batch)).ToArray();
                    if (next != plans[0].RowsOf(batch) || counts.Max() - counts.Min() > 1)
                    {
                        return false;
                    }
                    // A rank without rows computes the batch's first.
                    if (plans.Any(plan => plan.Owned(batch) == 0 && plan.Mine(batch) != new BatchRange(batch, 0, 1)))
                    {
                        return false;
                    }
                }
                return plans[0].Batches * batchSize >= rows;
            }
        );

    [Test]
    public void PartsPutTogetherAreTheBatchesOfAProgramAlone() =>
        Gen.Select(Sizes, Gen.Int[0, 2], Gen.Long[1, 200])
            .Sample(
                (sizes, kind, window) =>
                {
                    var (rows, batchSize, ranks) = sizes;
                    var plans = Plans(rows, batchSize, ranks);
                    var alone = new BatchPlan(rows, batchSize, 0, 1);
                    var whole = new BatchReader(Reader(rows), Order(), alone, null);
                    var readers = plans.Select(plan => new BatchReader(Reader(rows), Order(), plan, null)).ToArray();
                    for (var batch = 0L; batch < alone.Batches; batch++)
                    {
                        var parts = plans
                            .Zip(readers)
                            .Where(pair => pair.First.Owned(batch) > 0)
                            .Select(pair => pair.Second.Read(pair.First.Mine(batch)))
                            .ToArray();
                        var expected = whole.Read(alone.All(batch));
                        if (
                            !parts.SelectMany(static part => part.Data).SequenceEqual(expected.Data)
                            || !parts.SelectMany(static part => part.Labels!).SequenceEqual(expected.Labels!)
                        )
                        {
                            return false;
                        }
                    }
                    return true;

                    IRowOrder Order() =>
                        kind switch
                        {
                            0 => FileOrder.Instance,
                            1 => new ShuffledOrder(rows, 11),
                            _ => new WindowedOrder(rows, 8, window, 11),
                        };
                }
            );

    [Test]
    public void ARankReadsNothingButItsRows()
    {
        var source = new NumberedRows(100);
        var plan = new BatchPlan(100, 10, 1, 2);
        var reader = new BatchReader(new RowReader(source, 0, Encoding), FileOrder.Instance, plan, null);
        for (var batch = 0L; batch < plan.Batches; batch++)
        {
            reader.Read(plan.Mine(batch));
        }
        Assert.That(source.Reads, Is.EqualTo(Enumerable.Range(0, 10).Select(static k => (k * 10L + 5, 5L))));
    }

    [Test]
    public void AWindowIsReadOnceInTheOrderOfTheFile()
    {
        var source = new NumberedRows(200);
        var plan = new BatchPlan(200, 10, 0, 2);
        var reader = new BatchReader(new RowReader(source, 0, Encoding), new WindowedOrder(200, 5, 100, 1), plan, null);
        for (var batch = 0L; batch < 10; batch++)
        {
            reader.Read(plan.Mine(batch));
        }
        Assert.That(source.Reads.Sum(static read => read.Count), Is.EqualTo(50));
        Assert.That(source.Reads.Select(static read => read.First), Is.Ordered);
    }

    [Test]
    public void KeptRowsAreNotReadAgain()
    {
        var source = new NumberedRows(20);
        var plan = new BatchPlan(20, 10, 0, 2);
        var cache = new BatchCache();
        for (var epoch = 0; epoch < 3; epoch++)
        {
            var reader = new BatchReader(new RowReader(source, 0, Encoding), FileOrder.Instance, plan, cache);
            var data = MemoryMarshal.Cast<byte, float>(reader.Read(plan.Mine(1)).Data).ToArray();
            Assert.That(data, Is.EqualTo(new float[] { 10, -10, 11, -11, 12, -12, 13, -13, 14, -14 }));
        }
        Assert.That(source.Reads, Has.Count.EqualTo(1));
    }

    private static RowEncoding Encoding { get; } = new(1, LabelEncoding.OneHot, new(10));

    private static RowReader Reader(long rows) => new(new NumberedRows(rows), 0, Encoding);

    private static BatchPlan[] Plans(long rows, int batchSize, int ranks) =>
        [.. Enumerable.Range(0, ranks).Select(rank => new BatchPlan(rows, batchSize, rank, ranks))];
}
