using System.Numerics;

namespace Matex.Mpi.TestHost;

internal static class CollectiveScenarios
{
    public static void Run(Intracommunicator world)
    {
        Reductions<float>(world);
        Reductions<double>(world);
        Reductions<int>(world);
        Reductions<long>(world);
        Reductions<byte>(world);
        Reductions<sbyte>(world);
        Reductions<short>(world);
        Reductions<ushort>(world);
        Reductions<uint>(world);
        Reductions<ulong>(world);
        Reductions<Half>(world);
        BFloat16s(world);
        Booleans(world);
        Bits(world);
        Large(world);
        Immediate(world);
        Broadcasts(world);
        Gathers(world);
    }

    private static void Reductions<T>(Intracommunicator world)
        where T : unmanaged, INumber<T>
    {
        var (rank, size) = (world.Rank, world.Size);
        T Number(int value) => T.CreateChecked(value);
        T[] Mine() => [Number(rank + 1), Number(2), Number(size - rank)];
        var name = typeof(T).Name;

        T[] Combined(Operation operation)
        {
            var values = Mine();
            world.Allreduce(values.AsSpan(), operation);
            return values;
        }
        var factorial = Enumerable.Range(1, size).Aggregate(1, (product, i) => product * i);
        var sum = size * (size + 1) / 2;
        Check.Equal<T>(Combined(Operation.Add), [Number(sum), Number(2 * size), Number(sum)], $"sum of {name}");
        Check.Equal<T>(
            Combined(Operation.Multiply),
            [Number(factorial), Number(1 << size), Number(factorial)],
            $"product of {name}"
        );
        Check.Equal<T>(Combined(Operation.Max), [Number(size), Number(2), Number(size)], $"maximum of {name}");
        Check.Equal<T>(Combined(Operation.Min), [Number(1), Number(2), Number(1)], $"minimum of {name}");

        var result = new T[3];
        world.Allreduce<T>(Mine(), result, Operation.Max);
        Check.Equal<T>(result, [Number(size), Number(2), Number(size)], $"maximum of {name} in another buffer");
        Check.That(world.Allreduce(Number(rank + 1), Operation.Add) == Number(sum), $"sum of one {name}");

        var root = size - 1;
        var reduced = Mine();
        world.Reduce(reduced.AsSpan(), Operation.Add, root);
        T[] expected = rank == root ? [Number(sum), Number(2 * size), Number(sum)] : Mine();
        Check.Equal<T>(reduced, expected, $"sum of {name} on rank {root}");
    }

    private static void BFloat16s(Intracommunicator world)
    {
        BFloat16[] values = [(BFloat16)(world.Rank + 1), (BFloat16)0.5f];
        world.Allreduce(values.AsSpan(), Operation.Add);
        var sum = world.Size * (world.Size + 1) / 2;
        Check.Equal<BFloat16>(values, [(BFloat16)sum, (BFloat16)(0.5f * world.Size)], "sum of bfloat16");
        world.Allreduce(values.AsSpan(), Operation.Max);
        Check.Equal<BFloat16>(values, [(BFloat16)sum, (BFloat16)(0.5f * world.Size)], "maximum of bfloat16");
    }

    private static void Booleans(Intracommunicator world)
    {
        var last = world.Rank == world.Size - 1;
        Check.That(world.Allreduce(last, Operation.LogicalOr), "some rank is the last");
        Check.That(world.Allreduce(last, Operation.Max), "the largest truth value");
        Check.That(world.Allreduce(last, Operation.LogicalAnd) == (world.Size == 1), "not all ranks are the last");
        Check.That(world.Allreduce(last, Operation.Min) == (world.Size == 1), "the smallest truth value");
    }

    private static void Bits(Intracommunicator world)
    {
        var bit = 1 << world.Rank;
        Check.That(world.Allreduce(bit, Operation.BitwiseOr) == (1 << world.Size) - 1, "all bits");
        Check.That(world.Allreduce(bit, Operation.BitwiseXor) == (1 << world.Size) - 1, "each bit once");
        Check.That(world.Allreduce(bit, Operation.BitwiseAnd) == (world.Size == 1 ? 1 : 0), "no bit is common");
    }

    private static void Large(Intracommunicator world)
    {
        // More than one message of 4 MiB, of a length that no number of messages divides.
        var values = new float[2_500_003];
        for (var i = 0; i < values.Length; i++)
            values[i] = i % 1000 + world.Rank;
        world.Allreduce(values.AsSpan(), Operation.Add);
        var ranks = world.Size * (world.Size - 1) / 2;
        for (var i = 0; i < values.Length; i++)
            if (values[i] != i % 1000 * world.Size + ranks)
                Check.That(false, $"large sum: element {i} is {values[i]}");
        world.Allreduce(Span<float>.Empty, Operation.Add);
    }

    private static unsafe void Immediate(Intracommunicator world)
    {
        var values = GC.AllocateArray<double>(1_500_001, pinned: true);
        Array.Fill(values, world.Rank + 1);
        fixed (double* data = values)
        {
            var request = world.ImmediateAllreduce((nint)data, values.Length, ElementType.Double, Operation.Add);
            var second = 1L << world.Rank;
            var other = world.ImmediateAllreduce((nint)(&second), 1, ElementType.Int64, Operation.Add);
            while (request.Test() is null)
                Thread.Yield();
            Request.WaitAll(request, other, null);
            Check.That(second == (1L << world.Size) - 1, "immediate sum of one number");
        }
        var sum = world.Size * (world.Size + 1) / 2;
        Check.That(values[0] == sum && values[^1] == sum, "immediate sum");
    }

    private static void Broadcasts(Intracommunicator world)
    {
        for (var root = 0; root < world.Size; root++)
        {
            var values = world.Rank == root ? new[] { 1.5, root } : new double[2];
            world.Broadcast(values.AsSpan(), root);
            Check.Equal<double>(values, [1.5, root], $"broadcast from {root}");
        }
        var number = world.Rank == 0 ? 42L : 0;
        world.Broadcast(ref number, 0);
        Check.That(number == 42, "broadcast of one number");
        Check.Throws<ArgumentOutOfRangeException>(() => world.Broadcast(ref number, world.Size), "no such root");
    }

    private static void Gathers(Intracommunicator world)
    {
        var (rank, size) = (world.Rank, world.Size);
        Check.Equal<int>(world.Allgather(rank * 3), [.. Enumerable.Range(0, size).Select(r => r * 3)], "allgather");
        var counts = Enumerable.Range(0, size).Select(r => (long)r).ToArray();
        var mine = Enumerable.Repeat((float)rank, rank).ToArray();
        float[] expected = [.. Enumerable.Range(0, size).SelectMany(r => Enumerable.Repeat((float)r, r))];
        var all = new float[expected.Length];
        world.Allgather<float>(mine, all, counts);
        Check.Equal<float>(all, expected, "allgather of unequal parts");
        var root = size / 2;
        var gathered = rank == root ? new float[expected.Length] : [];
        world.Gather<float>(mine, gathered, counts, root);
        Check.Equal<float>(gathered, rank == root ? expected : [], "gather of unequal parts");
        var ranks = world.Gather(rank, root);
        Check.That((ranks is not null) == (rank == root), "gather gives values to the root alone");
        Check.Throws<ArgumentException>(() => world.Allgather<float>(mine, all, new long[size + 1]), "wrong counts");
    }
}
