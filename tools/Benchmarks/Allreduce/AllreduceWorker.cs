using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Matex.Mpi;
using Matex.Transparent.Averaging;

namespace Matex.Benchmarks.Allreduce;

/// <summary>One rank of our side: averages one gradient of each size, as the adapter does at every step.</summary>
internal static class AllreduceWorker
{
    public static Command CreateCommand()
    {
        var transport = new Argument<TransportChoice>("transport");
        var batches = new Argument<int>("batches");
        var sizes = new Argument<long[]>("bytes");
        var command = new Command("allreduce-worker") { transport, batches, sizes };
        command.Hidden = true;
        command.SetAction(parsed => Run(parsed.GetValue(transport), parsed.GetValue(batches), parsed.GetValue(sizes)!));
        return command;
    }

    private static unsafe void Run(TransportChoice transport, int batches, long[] sizes)
    {
        using var mpi = new Matex.Mpi.Environment();
        var world = Communicator.World;
        using var collectives = Collectives.Create(world, new() { Transport = transport });
        var averager = new GradientAverager(collectives);
        foreach (var bytes in sizes)
        {
            var memory = NativeMemory.AllocZeroed((nuint)bytes);
            var count = bytes / sizeof(float);
            GradientBuffer[] gradient =
            [
                new($"gradient of {bytes}", (nint)memory, count, ElementType.Single, [count], 1),
            ];
            var calls = CallsPerBatch(bytes);
            // The compiler has three tiers; all that is called often reaches the last one here.
            for (var warm = Stopwatch.StartNew(); world.Allreduce(warm.ElapsedMilliseconds, Operation.Min) < 300; )
            for (var i = 0; i < calls; i++)
                averager.Average(gradient);
            var line = bytes.ToString(CultureInfo.InvariantCulture);
            for (var batch = 0; batch < batches; batch++)
            {
                world.Barrier();
                var start = Stopwatch.GetTimestamp();
                for (var i = 0; i < calls; i++)
                    averager.Average(gradient);
                var time = Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls;
                line += string.Create(CultureInfo.InvariantCulture, $" {world.Allreduce(time, Operation.Max):0.0000}");
            }
            if (world.Rank == 0)
                Console.WriteLine(line);
            NativeMemory.Free(memory);
        }
    }

    /// <summary>As in the C program.</summary>
    private static int CallsPerBatch(long bytes) => (int)Math.Clamp((32L << 20) / bytes, 4, 2000);
}
