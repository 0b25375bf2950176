using System.CommandLine;
using System.Globalization;

namespace Matex.Benchmarks.Allreduce;

/// <summary>Our averaging of gradients against a C program that calls MPI_Allreduce, in interleaved rounds.</summary>
internal static class AllreduceCommand
{
    public static Command Create()
    {
        var sizes = new Option<string>("--sizes")
        {
            Description = "Range of sizes",
            DefaultValueFactory = _ => "1K..64M",
        };
        var ranks = new Option<int>("--ranks") { Description = "Number of ranks", DefaultValueFactory = _ => 2 };
        var rounds = new Option<int>("--rounds") { Description = "Interleaved rounds", DefaultValueFactory = _ => 5 };
        var mpi = new Option<string>("--mpi")
        {
            Description = "openmpi or mpich",
            DefaultValueFactory = _ => "openmpi",
        };
        var transport = new Option<string>("--transport")
        {
            Description = "Automatic, Mpi or SharedMemory",
            DefaultValueFactory = _ => "Automatic",
        };
        var json = new Option<FileInfo?>("--json") { Description = "File to write the results to" };
        var command = new Command("allreduce", "Our gradient averaging against MPI_Allreduce called from C")
        {
            sizes,
            ranks,
            rounds,
            mpi,
            transport,
            MeasuredProgram.Prefix,
            json,
        };
        command.SetAction(parsed =>
        {
            var report = Measure(
                new(parsed.GetValue(mpi)!),
                parsed.GetValue(ranks),
                parsed.GetValue(rounds),
                ByteSize.ParseRange(parsed.GetValue(sizes)!),
                parsed.GetValue(transport)!,
                MeasuredProgram.Words(parsed)
            );
            Print(report);
            JsonReport.Write(parsed.GetValue(json), report);
        });
        return command;
    }

    private static AllreduceReport Measure(
        MpiLaunch mpi,
        int ranks,
        int rounds,
        long[] sizes,
        string transport,
        string[] prefix
    )
    {
        var program = mpi.Compile("allreduce");
        string[] list = [.. sizes.Select(size => size.ToString(CultureInfo.InvariantCulture))];
        string[] c = mpi.Command(ranks, [.. prefix, program, "3", .. list]);
        var worker = MpiLaunch.ThisProgram(["allreduce-worker", transport, "3", .. list]);
        string[] ours = mpi.Command(ranks, [.. prefix, .. worker]);
        var (cTimes, ourTimes) = (
            sizes.ToDictionary(s => s, _ => new List<double>()),
            sizes.ToDictionary(s => s, _ => new List<double>())
        );
        for (var round = 0; round < rounds; round++)
        {
            Console.Error.WriteLine($"round {round + 1} of {rounds}");
            Read(ProcessRun.Output(c, MeasuredProgram.Limit), cTimes);
            Read(ProcessRun.Output(ours, MeasuredProgram.Limit), ourTimes);
        }
        var entries = sizes.Select(size =>
        {
            var (mine, theirs) = (Spread.Of(ourTimes[size]), Spread.Of(cTimes[size]));
            return new AllreduceEntry(size, mine, theirs, Math.Round(theirs.Median / mine.Median, 3));
        });
        return new(mpi.Family, transport, ranks, rounds, Environment.ProcessorCount, [.. entries]);
    }

    private static void Read(string output, Dictionary<long, List<double>> times)
    {
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // Open MPI gives its ranks a terminal, and .NET greets it with a control sequence.
            var fields = line[(line.LastIndexOf('\e') is >= 0 and var escape ? line.IndexOf('=', escape) + 1 : 0)..]
                .Split(' ');
            times[long.Parse(fields[0], CultureInfo.InvariantCulture)]
                .AddRange(fields[1..].Select(field => double.Parse(field, CultureInfo.InvariantCulture)));
        }
    }

    private static void Print(AllreduceReport report)
    {
        Console.WriteLine($"{report.Ranks} ranks, {report.Mpi}, {report.Rounds} rounds; µs: median (min–max)");
        foreach (var entry in report.Sizes)
            Console.WriteLine(
                $"{ByteSize.Format(entry.Bytes), 9}  ours {entry.OursMicroseconds, -28} C {entry.CMicroseconds, -28} C/ours {entry.Ratio:0.00}"
            );
    }
}
