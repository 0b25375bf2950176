using System.Diagnostics;
using Matex.Data.Sources;

namespace Matex.Benchmarks.Data;

/// <summary>Reads files in batches, in this process, on one thread.</summary>
internal static class InProcess
{
    private const int BatchRows = 64;
    private const double Mega = 1e6;

    /// <summary>Contiguous rows against pread of the same bytes in the same pieces: batches, and pieces of a megabyte.</summary>
    public static IEnumerable<DataEntry> Hdf5(string file, int rounds)
    {
        using var source = RowSources.Open([file], new());
        using var handle = File.OpenHandle(file);
        foreach (var rows in new[] { BatchRows, (1 << 20) / source.Data.RowBytes })
        {
            var buffer = new byte[rows * source.Data.RowBytes];
            // The first passes warm up the code and the page cache.
            ReadAll(source, buffer, rows);
            Pread(handle, buffer);
            var results = new List<(double, double)>();
            for (var round = 0; round < rounds; round++)
            {
                Console.Error.WriteLine($"HDF5, round {round + 1} of {rounds}");
                results.Add((ReadAll(source, buffer, rows), Pread(handle, buffer)));
            }
            yield return DataEntry.Of(
                $"HDF5, contiguous, {rows} rows of {source.Data.RowBytes} bytes",
                "pread",
                results
            );
        }
    }

    /// <summary>Text parsed into numbers; megabytes of text, a second of processor time.</summary>
    public static DataEntry Csv(string file, int rounds)
    {
        using var source = RowSources.Open([file], new());
        var (data, labels) = (
            new byte[BatchRows * source.Data.RowBytes],
            new byte[BatchRows * source.Labels!.RowBytes]
        );
        var bytes = new FileInfo(file).Length;
        var results = new List<double>();
        for (var round = -1; round < rounds; round++)
        {
            Console.Error.WriteLine($"CSV, round {round + 1} of {rounds}");
            var begin = ProcessorTime();
            for (var first = 0L; first < source.Rows; first += BatchRows)
            {
                var count = (int)Math.Min(BatchRows, source.Rows - first);
                source.Read(
                    first,
                    count,
                    data.AsSpan(0, count * source.Data.RowBytes),
                    labels.AsSpan(0, count * source.Labels.RowBytes)
                );
            }
            if (round >= 0)
                results.Add(bytes / Mega / (ProcessorTime() - begin).TotalSeconds);
        }
        return new("CSV, numeric text, a second of processor time", Spread.Of(results), null, null, null);
    }

    private static double ReadAll(IRowSource source, byte[] buffer, int rows)
    {
        var watch = Stopwatch.StartNew();
        for (var first = 0L; first < source.Rows; first += rows)
        {
            var count = (int)Math.Min(rows, source.Rows - first);
            source.Read(first, count, buffer.AsSpan(0, count * source.Data.RowBytes), []);
        }
        return source.Rows * source.Data.RowBytes / Mega / watch.Elapsed.TotalSeconds;
    }

    private static double Pread(Microsoft.Win32.SafeHandles.SafeFileHandle handle, byte[] buffer)
    {
        var length = RandomAccess.GetLength(handle);
        var watch = Stopwatch.StartNew();
        for (var at = 0L; at < length; )
            at += RandomAccess.Read(handle, buffer, at);
        return length / Mega / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Of all threads: what the collector and the compiler take counts too.</summary>
    private static TimeSpan ProcessorTime() => Process.GetCurrentProcess().TotalProcessorTime;
}
