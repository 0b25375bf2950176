using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Matex.Data.Sources;
using Matex.Mpi;

namespace Matex.Benchmarks.Data;

/// <summary>A rank that reads its part of a NetCDF file in slabs; the C program's counterpart.</summary>
internal static class DataWorker
{
    public static Command CreateCommand()
    {
        var file = new Argument<string>("file");
        var slab = new Argument<int>("rows");
        var passes = new Argument<int>("passes");
        var command = new Command("data-worker", "A rank that reads") { file, slab, passes };
        command.Hidden = true;
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(slab), parsed.GetValue(passes)));
        return command;
    }

    private static void Run(string file, int slab, int passes)
    {
        using var mpi = new Matex.Mpi.Environment();
        var world = Communicator.World;
        using var source = RowSources.Open([file], new() { Ranks = new CommunicatorRanks(world) });
        if (!source.IsCollective)
            throw new BenchmarkException("libpnetcdf is not used: is it installed, and built on this MPI?");
        var (from, to) = (source.Rows * world.Rank / world.Size, source.Rows * (world.Rank + 1) / world.Size);
        var most = (source.Rows + world.Size - 1) / world.Size;
        var buffer = new byte[slab * source.Data.RowBytes];
        for (var pass = 0; pass < passes; pass++)
        {
            world.Barrier();
            var watch = Stopwatch.StartNew();
            for (var done = 0L; done < most; done += slab)
            {
                var count = (int)Math.Clamp(to - from - done, 0, slab);
                source.Read(count == 0 ? 0 : from + done, count, buffer.AsSpan(0, count * source.Data.RowBytes), []);
            }
            var slowest = world.Allreduce(watch.Elapsed.TotalSeconds, Operation.Max);
            if (world.Rank == 0)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seconds {slowest:0.000000}"));
        }
    }
}
