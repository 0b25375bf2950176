using System.CommandLine;
using Matex.Data.Formats.Writing;

namespace Matex.Benchmarks.Data;

/// <summary>Reading of the formats of Matex.Data against what is possible, in interleaved rounds.</summary>
internal static class DataCommand
{
    public static Command Create()
    {
        var megabytes = new Option<int>("--megabytes")
        {
            Description = "Size of the files",
            DefaultValueFactory = _ => 256,
        };
        var rounds = new Option<int>("--rounds") { Description = "Interleaved rounds", DefaultValueFactory = _ => 5 };
        var ranks = new Option<int>("--ranks")
        {
            Description = "Ranks of the PnetCDF part",
            DefaultValueFactory = _ => 2,
        };
        var json = new Option<FileInfo?>("--json") { Description = "File to write the results to" };
        var command = new Command("data", "Reading of HDF5, CSV and PnetCDF files from the page cache")
        {
            megabytes,
            rounds,
            ranks,
            MeasuredProgram.Prefix,
            json,
        };
        command.SetAction(parsed =>
        {
            var report = Measure(
                parsed.GetValue(megabytes),
                parsed.GetValue(rounds),
                parsed.GetValue(ranks),
                MeasuredProgram.Words(parsed)
            );
            Print(report);
            JsonReport.Write(parsed.GetValue(json), report);
        });
        return command;
    }

    private static DataReport Measure(int megabytes, int rounds, int ranks, string[] prefix)
    {
        var folder = Directory.CreateTempSubdirectory("matex-benchmarks-").FullName;
        try
        {
            Console.Error.WriteLine($"writing files of {megabytes} MB");
            var bytes = (long)megabytes * 1_000_000;
            string[] names = ["images.h5", "numbers.csv", "images.nc"];
            var (hdf5, csv, netCdf) = (
                Path.Combine(folder, names[0]),
                Path.Combine(folder, names[1]),
                Path.Combine(folder, names[2])
            );
            RowWriters.Write(SyntheticRows.Floats(bytes), hdf5, null);
            RowWriters.Write(SyntheticRows.Numbers(bytes), csv, null);
            RowWriters.Write(SyntheticRows.Bytes(bytes), netCdf, null);
            return new(
                megabytes,
                rounds,
                Environment.ProcessorCount,
                [
                    .. InProcess.Hdf5(hdf5, rounds),
                    InProcess.Csv(csv, rounds),
                    PnetCdf.Measure(netCdf, ranks, rounds, prefix),
                ]
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(DataReport report)
    {
        Console.WriteLine($"files of {report.Megabytes} MB, {report.Rounds} rounds; MB/s: median (min–max)");
        foreach (var entry in report.Entries)
        {
            Console.WriteLine($"{entry.What, -46} ours {entry.Ours}");
            if (entry.Other is { } other)
                Console.WriteLine($"{"", -46} {entry.Against} {other}, ours / it {entry.Ratio:0.00}");
        }
    }
}
