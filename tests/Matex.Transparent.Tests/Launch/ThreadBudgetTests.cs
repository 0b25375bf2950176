using CsCheck;
using Matex.Transparent.Launch;

namespace Matex.Transparent.Tests.Launch;

internal sealed class ThreadBudgetTests
{
    [TestCase("0-3,8", new[] { 0, 1, 2, 3, 8 })]
    [TestCase(" 5\n", new[] { 5 })]
    public void ReadsListsOfCores(string text, int[] cores) =>
        Assert.That(ThreadBudget.ParseList(text), Is.EqualTo(cores));

    [Test]
    public void ThisProcessHasCores() =>
        Assert.That(ThreadBudget.AllowedCores(), Is.Not.Empty.And.All.GreaterThanOrEqualTo(0));

    [TestCase(0b1111ul, 0b1111ul, 2)]
    [TestCase(0b0011ul, 0b1100ul, 2)]
    [TestCase(0b0111ul, 0b1000ul, 3)]
    [TestCase(0b0001ul, 0b0001ul, 1)]
    public void ShareOfTwoRanks(ulong first, ulong second, int share) =>
        Assert.That(ThreadBudget.ShareOf(0, 2, [first, second]), Is.EqualTo(share));

    [Test]
    public void SharesNeverExceedTheCoresUnlessEachRankHasOne() =>
        Gen
            .ULong.Where(mask => mask != 0)
            .Array[1, 8]
            .Sample(masks =>
            {
                var total = 0;
                for (var rank = 0; rank < masks.Length; rank++)
                {
                    var share = ThreadBudget.ShareOf(rank, masks.Length, masks);
                    Assert.That(share, Is.InRange(1, System.Numerics.BitOperations.PopCount(masks[rank])));
                    total += share;
                }
                var cores = System.Numerics.BitOperations.PopCount(masks.Aggregate((a, b) => a | b));
                Assert.That(total, Is.LessThanOrEqualTo(Math.Max(cores, masks.Length) + masks.Length));
            });
}
