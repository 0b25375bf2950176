using System.Diagnostics;

namespace Matex.Data.Tests.Formats;

/// <summary>Ranks under a real mpiexec read the rows that they would read alone, through libpnetcdf where it fits their MPI.</summary>
internal sealed class UnderMpiexecTests : FormatFixture
{
    private const int Ranks = 3;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    protected override void Make()
    {
        File.WriteAllText(In("bytes.cdl"), Cdl("byte", "int"));
        File.WriteAllText(In("floats.cdl"), Cdl("float", "double"));
        foreach (var name in new[] { "bytes", "floats" })
            for (var version = 1; version <= 5; version += version == 2 ? 3 : 1)
                DataTool.Command(
                    Folder,
                    "pnetcdf-bin",
                    "ncmpigen",
                    "-v",
                    $"{version}",
                    "-o",
                    $"{name}{version}.nc",
                    name + ".cdl"
                );
        File.WriteAllText(
            In("rows.csv"),
            string.Concat(Enumerable.Range(0, 500).Select(static i => $"{i},\"\n{i}.5\",{i % 3}\n"))
        );
    }

    [TestCase("mpiexec.openmpi")]
    [TestCase("mpiexec.mpich")]
    public void TheSameRows(string launcher)
    {
        string[] files = ["bytes1.nc", "bytes2.nc", "bytes5.nc", "floats1.nc", "floats2.nc", "floats5.nc", "rows.csv"];
        var (exitCode, output, error) = Run(launcher, files);
        Assert.That(exitCode, Is.Zero, error);
        // Debian's libpnetcdf is built on Open MPI; with another MPI every rank reads on its own.
        var usesLibrary = launcher == "mpiexec.openmpi";
        foreach (var file in files)
            for (var rank = 0; rank < Ranks; rank++)
                Assert.That(
                    output,
                    Does.Contain(
                        $"{file}: rank {rank} {(usesLibrary && file.EndsWith(".nc") ? "collective" : "on its own")}"
                    )
                );
    }

    [TestCase("mpiexec.openmpi")]
    public void ABadFileEndsAllRanks(string launcher)
    {
        File.WriteAllText(In("ragged.csv"), "1,2,0\n\"3,4,0\n");
        var (exitCode, _, error) = Run(launcher, ["ragged.csv"]);
        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("ragged.csv: it ends within quotes"));
    }

    private (int ExitCode, string Output, string Error) Run(string launcher, string[] files)
    {
        DataTool.Require(launcher, launcher == "mpiexec.mpich" ? "mpich" : "openmpi-bin");
        var host = Path.Combine(TestContext.CurrentContext.TestDirectory, "Matex.Data.TestHost.dll");
        string[] more = launcher == "mpiexec.openmpi" ? ["--oversubscribe"] : [];
        var start = new ProcessStartInfo(launcher, [.. more, "-n", $"{Ranks}", "dotnet", host, .. files.Select(In)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["OMPI_ALLOW_RUN_AS_ROOT"] = "1";
        start.Environment["OMPI_ALLOW_RUN_AS_ROOT_CONFIRM"] = "1";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{launcher} did not end within {Limit.TotalSeconds} s");
        }
        return (process.ExitCode, output.Result, error.Result);
    }

    private static string Cdl(string dataType, string labelType) =>
        $$"""
            netcdf file {
            dimensions:
              n = UNLIMITED ; w = 5 ;
            variables:
              {{dataType}} images(n, w) ;
              {{labelType}} labels(n) ;
            data:
              images = {{string.Join(", ", Enumerable.Range(0, 65).Select(static i => i))}} ;
              labels = {{string.Join(", ", Enumerable.Range(0, 13))}} ;
            }
            """;
}
