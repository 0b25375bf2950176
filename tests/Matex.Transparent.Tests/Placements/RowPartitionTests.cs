using CsCheck;
using Matex.Transparent.Placements;

namespace Matex.Transparent.Tests.Placements;

internal sealed class RowPartitionTests
{
    private static readonly Gen<RowPartition> Partitions = Gen.Select(
        Gen.OneOf(Gen.Long[1, 20], Gen.Long[1, long.MaxValue / 2]),
        Gen.Int[1, 40],
        static (rows, ranks) => new RowPartition(rows, ranks)
    );

    [Test]
    public void PartsAreContiguousAndCoverTheBatch() =>
        Partitions.Sample(partition =>
        {
            var next = 0L;
            for (var rank = 0; rank < partition.Ranks; rank++)
            {
                Assert.That(partition.Start(rank), Is.EqualTo(next));
                next += partition.Count(rank);
            }
            Assert.That(next, Is.EqualTo(partition.Rows));
        });

    [Test]
    public void PartsDifferByOneRowAtMost() =>
        Partitions.Sample(partition =>
        {
            var counts = Enumerable.Range(0, partition.Ranks).Select(partition.Count).ToArray();
            Assert.That(counts.Max() - counts.Min(), Is.LessThanOrEqualTo(1));
        });

    [Test]
    public void WeightsAddUpToOne() =>
        Partitions.Sample(partition =>
            Assert.That(Enumerable.Range(0, partition.Ranks).Sum(partition.Weight), Is.EqualTo(1).Within(1e-12))
        );

    [Test]
    public void EveryRankComputesAtLeastOneExistingRow() =>
        Partitions.Sample(partition =>
        {
            for (var rank = 0; rank < partition.Ranks; rank++)
            {
                var (start, count) = partition.Computed(rank);
                Assert.That(count, Is.GreaterThanOrEqualTo(1));
                Assert.That((start >= 0, start + count <= partition.Rows), Is.EqualTo((true, true)));
            }
        });

    [Test]
    public void OwnerHasTheRow() =>
        Gen.Select(Partitions, Gen.Double[0, 1])
            .Sample(
                (partition, at) =>
                {
                    var row = Math.Min(partition.Rows - 1, (long)(at * partition.Rows));
                    var owner = partition.Owner(row);
                    Assert.That(row - partition.Start(owner), Is.InRange(0, partition.Count(owner) - 1));
                }
            );

    [Test]
    public void WithFewerRowsThanRanksSomeArePhantoms()
    {
        var partition = new RowPartition(2, 5);
        Assert.That(Enumerable.Range(0, 5).Count(partition.IsPhantom), Is.EqualTo(3));
        Assert.That(partition.Lengths(4), Is.EqualTo(new long[] { 0, 0, 4, 0, 4 }));
    }
}
