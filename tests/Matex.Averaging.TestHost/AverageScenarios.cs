using System.Numerics;
using System.Runtime.InteropServices;
using Matex.Mpi;
using Matex.Mpi.TestHost;
using Matex.Transparent.Averaging;

namespace Matex.Averaging.TestHost;

internal static class AverageScenarios
{
    private static readonly int[] Lengths = [1, 0, 3, 1000, 32768, 32769, 100_003, 1_200_000, 17];

    public static void Run(Collectives collectives)
    {
        var averager = new GradientAverager(collectives);
        for (var step = 1; step <= 3; step++)
            Mixed(collectives, averager, step);
        Small(collectives, averager);
        Unweighted(collectives, averager);
        averager.Average([]);
    }

    /// <summary>Three types, lengths below and above a piece, ragged weights; exact in every form on the way.</summary>
    private static void Mixed(Collectives collectives, GradientAverager averager, int step)
    {
        var (rank, size) = (collectives.Rank, collectives.Size);
        // Powers of two as weights and small integers as values: no form rounds them.
        var weight = Math.Pow(2, -rank);
        double Value(int i, int r) => (i % 7 - 3) * step + r;
        double Expected(int i) => Enumerable.Range(0, size).Sum(r => Value(i, r) * Math.Pow(2, -r));
        var singles = Lengths.Select(n => Memory<float>.Of(n, i => (float)Value(i, rank))).ToArray();
        var doubles = Lengths.Select(n => Memory<double>.Of(n, i => Value(i, rank))).ToArray();
        var halves = Lengths.Select(n => Memory<Half>.Of(n, i => (Half)Value(i, rank))).ToArray();
        var set = new List<GradientBuffer>();
        for (var i = 0; i < Lengths.Length; i++)
        {
            set.Add(Gradient($"single{i}", singles[i], weight));
            set.Add(Gradient($"double{i}", doubles[i], weight));
            set.Add(Gradient($"half{i}", halves[i], weight));
        }
        averager.Average(CollectionsMarshal.AsSpan(set));
        for (var i = 0; i < Lengths.Length; i++)
        {
            Equal(singles[i], Expected, $"{Lengths[i]} singles");
            Equal(doubles[i], Expected, $"{Lengths[i]} doubles");
            Equal(halves[i], Expected, $"{Lengths[i]} halves");
            collectives.Agree("averaged singles", MemoryMarshal.AsBytes(singles[i].Values));
        }
        foreach (var memory in singles.Cast<IDisposable>().Concat(doubles).Concat(halves))
            memory.Dispose();
    }

    /// <summary>Many averages in a row of one number each: the order of calls is what keeps ranks apart.</summary>
    private static void Small(Collectives collectives, GradientAverager averager)
    {
        using var number = new Memory<float>(1);
        for (var i = 0; i < 500; i++)
        {
            number.Values[0] = i % 50 + collectives.Rank;
            averager.Average([Gradient("number", number, 1)]);
            var ranks = collectives.Size * (collectives.Size - 1) / 2;
            Check.That(number.Values[0] == i % 50 * collectives.Size + ranks, $"average {i} is {number.Values[0]}");
        }
    }

    /// <summary>A rank without rows contributes zeros, whatever its gradient holds.</summary>
    private static void Unweighted(Collectives collectives, GradientAverager averager)
    {
        var last = collectives.Rank == collectives.Size - 1 && collectives.Size > 1;
        using var values = Memory<float>.Of(1001, i => last ? float.NaN : i % 16);
        averager.Average([Gradient("ragged", values, last ? 0 : 1)]);
        var terms = Math.Max(1, collectives.Size - 1);
        Equal(values, i => i % 16 * terms, "without the rank of weight 0");
    }

    private static GradientBuffer Gradient<T>(string name, Memory<T> memory, double weight)
        where T : unmanaged => new(name, memory.Address, memory.Count, memory.Type, [memory.Count], weight);

    private static void Equal<T>(Memory<T> memory, Func<int, double> expected, string what)
        where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < memory.Count; i++)
            if (double.CreateChecked(memory.Values[i]) != expected(i))
                Check.That(false, $"{what}: element {i} is {memory.Values[i]}, expected {expected(i)}");
    }
}
