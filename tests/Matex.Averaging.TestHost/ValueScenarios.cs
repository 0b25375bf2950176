using System.Numerics;
using Matex.Mpi;
using Matex.Mpi.TestHost;
using Matex.Transparent.Averaging;

namespace Matex.Averaging.TestHost;

internal static class ValueScenarios
{
    public static void Run(Collectives collectives)
    {
        foreach (var count in new[] { 1, 5, 70_001 })
        {
            Combine<float>(collectives, count);
            Combine<double>(collectives, count);
            Combine<int>(collectives, count);
            Combine<long>(collectives, count);
            Combine<Half>(collectives, count);
            Combine<byte>(collectives, count);
        }
        Booleans(collectives);
        Weighted(collectives);
        Gather(collectives, inPlace: false);
        Gather(collectives, inPlace: true);
        Broadcast(collectives);
        Agreement(collectives);
    }

    private static void Combine<T>(Collectives collectives, int count)
        where T : unmanaged, INumber<T>
    {
        var size = collectives.Size;
        void Is(Operation operation, Func<int, int> expected)
        {
            using var values = Memory<T>.Of(count, i => T.CreateChecked(i % 5 + collectives.Rank + 1));
            collectives.Combine(new($"{operation}", values.Address, count, values.Type), operation);
            for (var i = 0; i < count; i++)
                Check.That(
                    values.Values[i] == T.CreateChecked(expected(i)),
                    $"{operation} of {count} {typeof(T).Name}: element {i} is {values.Values[i]}"
                );
        }
        Is(Operation.Add, i => size * (i % 5) + size * (size + 1) / 2);
        Is(Operation.Max, i => i % 5 + size);
        Is(Operation.Min, i => i % 5 + 1);
    }

    private static void Booleans(Collectives collectives)
    {
        var size = collectives.Size;
        using var any = Memory<bool>.Of(size, i => i == collectives.Rank);
        collectives.Combine(new("any", any.Address, size, ElementType.Boolean), Operation.LogicalOr);
        Check.That(!any.Values.Contains(false), "some rank says yes");
        using var all = Memory<bool>.Of(size, i => i == collectives.Rank);
        collectives.Combine(new("all", all.Address, size, ElementType.Boolean), Operation.LogicalAnd);
        Check.That(all.Values.Contains(true) == (size == 1), "not all ranks say yes");
    }

    private static void Weighted(Collectives collectives)
    {
        var last = collectives.Rank == collectives.Size - 1;
        using var mean = Memory<float>.Of(1, _ => last ? 8 : float.NaN);
        collectives.Combine(new("mean", mean.Address, 1, ElementType.Single), Operation.Add, last ? 0.25 : 0);
        Check.That(mean.Values[0] == 2, $"weighted mean is {mean.Values[0]}");
    }

    private static void Gather(Collectives collectives, bool inPlace)
    {
        var (rank, size) = (collectives.Rank, collectives.Size);
        // The last rank has no rows, the others more than one piece altogether.
        var counts = Enumerable.Range(0, size).Select(r => r == size - 1 && size > 1 ? 0L : 40_000L * r + 3).ToArray();
        var start = (int)counts[..rank].Sum();
        using var all = new Memory<int>((int)counts.Sum());
        using var mine = Memory<int>.Of((int)counts[rank], i => rank * 1_000_000 + i);
        if (inPlace)
            mine.Values.CopyTo(all.Values[start..]);
        var address = inPlace ? all.Address + start * sizeof(int) : mine.Address;
        collectives.Gather("rows", address, all.Address, counts, ElementType.Int32);
        int[] expected =
        [
            .. Enumerable
                .Range(0, size)
                .SelectMany(r => Enumerable.Range(0, (int)counts[r]).Select(i => r * 1_000_000 + i)),
        ];
        Check.Equal<int>(all.Values, expected, "gathered rows");
        Check.Equal<int>(collectives.Gather("ranks", rank), [.. Enumerable.Range(0, size)], "gathered ranks");
    }

    private static void Broadcast(Collectives collectives)
    {
        using var large = Memory<double>.Of(90_000, i => collectives.Rank == 0 ? i : -1);
        using var small = Memory<int>.Of(1, _ => collectives.Rank + 5);
        collectives.Broadcast([
            new("large", large.Address, large.Count, ElementType.Double),
            new("small", small.Address, 1, ElementType.Int32),
        ]);
        for (var i = 0; i < large.Count; i++)
            Check.That(large.Values[i] == i, $"broadcast element {i} is {large.Values[i]}");
        Check.That(small.Values[0] == 5, "broadcast of one number");
        Check.That(collectives.FromRank0("seed", collectives.Rank + 7L) == 7, "a value of rank 0");
    }

    private static void Agreement(Collectives collectives)
    {
        collectives.Agree("nothing", []);
        collectives.Agree("the same bytes", [1, 2, 3]);
        var same = collectives.Same("the rank", [(byte)collectives.Rank]);
        Check.That(same == (collectives.Size == 1), "ranks have different numbers");
        using var weights = Memory<float>.Of(10_001, i => i);
        collectives.CheckWeights("now", [new("dense/kernel", weights.Address, weights.Count, ElementType.Single)]);
        Check.That(collectives.Statistics is { Calls: > 10, Bytes: > 10_000, Time.Ticks: > 0 }, "statistics");
    }
}
