using Matex.Transparent.Launch;

namespace Matex.Transparent.Tests.Launch;

internal sealed class MemoryBudgetTests
{
    [Test]
    public void WithinTheBudgetNothingIsCollected() => Assert.That(Collections(100, 50, 100), Is.Zero);

    [Test]
    public void PassingTheBudgetCollectsOnce() => Assert.That(Collections(100, 50, 101, 101, 105), Is.EqualTo(1));

    [Test]
    public void MemoryThatGoesOnGrowingIsCollectedAgain() =>
        Assert.That(Collections(100, 101, 105, 130, 135, 200), Is.EqualTo(3));

    [Test]
    public void AfterItHasHelpedTheBudgetHoldsAgain() => Assert.That(Collections(100, 101, 60, 102), Is.EqualTo(2));

    [Test]
    public void ThisProcessHoldsMemory() => Assert.That(MemoryBudget.Resident(), Is.GreaterThan(1 << 20));

    private static int Collections(long budget, params long[] held)
    {
        var (collections, now) = (0, 0L);
        using var memory = new MemoryBudget(budget, () => now, () => collections++);
        foreach (var bytes in held)
        {
            now = bytes;
            memory.Check();
        }
        return collections;
    }
}
