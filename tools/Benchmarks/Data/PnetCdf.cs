using System.Globalization;

namespace Matex.Benchmarks.Data;

/// <summary>Rows through libpnetcdf against a C program that reads the same slabs with it.</summary>
internal static class PnetCdf
{
    private const int SlabRows = 4096;
    private const int Passes = 3;

    public static DataEntry Measure(string file, int ranks, int rounds, string[] prefix)
    {
        var mpi = new MpiLaunch("openmpi");
        var program = mpi.Compile("pnetcdf_read", "-lpnetcdf");
        string[] arguments = [file, $"{SlabRows}", $"{Passes}"];
        string[] c = mpi.Command(ranks, [.. prefix, program, .. arguments]);
        string[] ours = mpi.Command(ranks, [.. prefix, .. MpiLaunch.ThisProgram(["data-worker", .. arguments])]);
        var megabytes = new FileInfo(file).Length / 1e6;
        var results = new List<(double, double)>();
        for (var round = 0; round < rounds; round++)
        {
            Console.Error.WriteLine($"PnetCDF, round {round + 1} of {rounds}");
            var (mine, theirs) = (Best(ours), Best(c));
            results.Add((megabytes / mine, megabytes / theirs));
        }
        return DataEntry.Of($"PnetCDF, {ranks} ranks, slabs of {SlabRows} rows", "C", results);
    }

    /// <summary>The fastest pass; the first warms up.</summary>
    private static double Best(string[] command) =>
        ProcessRun
            .Output(command, MeasuredProgram.Limit)
            .Split('\n')
            .Where(static line => line.Contains("seconds "))
            .Min(static line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
}
