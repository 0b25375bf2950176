namespace Matex.Mpi.TestHost;

internal static class CommunicatorScenarios
{
    public static void Run(Intracommunicator world)
    {
        using (var clone = world.Clone())
        {
            Check.That(clone.Rank == world.Rank && clone.Size == world.Size, "a clone has the same ranks");
            Check.That(clone.Allreduce(1, Operation.Add) == world.Size, "a clone works");
        }
        using (var parity = world.Split(world.Rank % 2, -world.Rank)!)
        {
            var members = Enumerable.Range(0, world.Size).Where(rank => rank % 2 == world.Rank % 2).ToArray();
            Check.Equal<int>(parity.Allgather(world.Rank), [.. members.Reverse()], "split, ordered by key");
        }
        var first = world.Split(world.Rank == 0 ? 0 : null, 0);
        Check.That((first is not null) == (world.Rank == 0), "no colour, no group");
        first?.Dispose();
        using var node = world.SplitShared();
        Check.That(node.Size == world.Size, "all ranks of this test are on one node");
        Check.That(node.Rank == (Launcher.Current.LocalRank ?? world.Rank), "local rank is the launcher's");
        Check.Throws<ArgumentOutOfRangeException>(() => world.Split(-1, 0), "a negative colour");
    }
}
