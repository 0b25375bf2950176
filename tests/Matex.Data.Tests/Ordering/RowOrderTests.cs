using CsCheck;
using Matex.Data.Ordering;
using Matex.Data.Reading;

namespace Matex.Data.Tests.Ordering;

/// <summary>Every order goes through every row once, whatever the sizes.</summary>
internal sealed class RowOrderTests
{
    [Test]
    public void APermutationGoesThroughAll() =>
        Gen.Select(Gen.Long[0, 1000], Gen.ULong)
            .Sample((length, seed) => IsBijection(length, new ShuffledOrder(length, seed)));

    [Test]
    public void WindowsGoThroughAll() =>
        Gen.Select(Gen.Long[0, 1000], Gen.Long[1, 70], Gen.Long[1, 300], Gen.ULong)
            .Sample((rows, block, window, seed) => IsBijection(rows, new WindowedOrder(rows, block, window, seed)));

    [Test]
    public void ContiguousPartsGoThroughAll() =>
        Gen.Select(Gen.Long[0, 1000], Gen.Int[1, 130], Gen.Int[1, 17], Gen.Bool)
            .Sample(
                (rows, batch, ranks, shuffled) =>
                    IsBijection(
                        rows,
                        new ContiguousOrder(
                            rows,
                            batch,
                            ranks,
                            (rank, part) => shuffled ? new ShuffledOrder(part, (ulong)rank) : FileOrder.Instance
                        )
                    )
            );

    [Test]
    public void ARanksContiguousPartIsReadFromItsFirstRowToItsLast() =>
        Gen.Select(Gen.Long[0, 1000], Gen.Int[1, 130], Gen.Int[1, 17])
            .Sample(
                (rows, batchSize, ranks) =>
                {
                    var order = new ContiguousOrder(rows, batchSize, ranks, static (_, _) => FileOrder.Instance);
                    var next = 0L;
                    for (var rank = 0; rank < ranks; rank++)
                    {
                        var plan = new BatchPlan(rows, batchSize, rank, ranks);
                        for (var batch = 0L; batch < plan.Batches; batch++)
                        {
                            var range = plan.Mine(batch);
                            if (plan.Owned(batch) == 0)
                            {
                                continue;
                            }
                            var numbers = new long[range.Count];
                            order.Fill(plan.PositionOf(range), numbers);
                            foreach (var number in numbers)
                            {
                                if (number != next++)
                                {
                                    return false;
                                }
                            }
                        }
                    }
                    return next == rows;
                }
            );

    [Test]
    public void ASeedGivesTheSameOrderAndAnotherAnother()
    {
        var first = Rows(1000, new ShuffledOrder(1000, 5));
        Assert.Multiple(() =>
        {
            Assert.That(Rows(1000, new ShuffledOrder(1000, 5)), Is.EqualTo(first));
            Assert.That(Rows(1000, new ShuffledOrder(1000, 6)), Is.Not.EqualTo(first));
            Assert.That(first.Zip(first.Skip(1)).Count(pair => pair.Second == pair.First + 1), Is.LessThan(20));
        });
    }

    [Test]
    public void RowsOfAWindowComeFromFewBlocks()
    {
        const int block = 10;
        var order = new WindowedOrder(1000, block, 50, 3);
        for (var start = 0; start < 1000; start += 50)
        {
            var rows = new long[50];
            order.Fill(start, rows);
            Assert.That(rows.Select(static row => row / block).Distinct().Count(), Is.EqualTo(5));
        }
    }

    [Test]
    public void EpochsDifferAndWindowsAreUsedOnlyWhereMemoryIsShort()
    {
        var shuffling = new Shuffling(7, MemoryRows: 100, BlockRows: 4);
        Assert.Multiple(() =>
        {
            Assert.That(shuffling.Order(100, 0), Is.TypeOf<ShuffledOrder>());
            Assert.That(shuffling.Order(101, 0), Is.TypeOf<WindowedOrder>());
            Assert.That(Rows(100, shuffling.Order(100, 0)), Is.Not.EqualTo(Rows(100, shuffling.Order(100, 1))));
            Assert.That(Rows(300, shuffling.Order(300, 0)), Is.Not.EqualTo(Rows(300, shuffling.Order(300, 1))));
        });
    }

    private static bool IsBijection(long rows, IRowOrder order) =>
        Rows(rows, order).Order().SequenceEqual(Enumerable.Range(0, (int)rows).Select(static row => (long)row));

    private static long[] Rows(long count, IRowOrder order)
    {
        var rows = new long[count];
        // In pieces, as batches ask for them.
        for (var start = 0; start < count; start += 7)
        {
            order.Fill(start, rows.AsSpan(start, (int)Math.Min(7, count - start)));
        }
        return rows;
    }
}
