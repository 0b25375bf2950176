using System.IO.Compression;
using System.Text;
using CsCheck;
using Matex.Launching.Comparing;
using Matex.Launching.Running;

namespace Matex.Testing.Tests;

[TestFixture]
internal sealed class WeightComparisonTests
{
    private static Dictionary<string, WeightArray> Of(string name, params double[] values) =>
        new() { [name] = new WeightArray([values.Length], values) };

    [Test]
    public void DifferencesAreRelativeToTheLargestElement()
    {
        var comparison = WeightComparison.Of(Of("w", 10, 0.001, -2), Of("w", 10, 0.002, -2));
        Assert.That(comparison.MaxRelativeDifference, Is.EqualTo(1e-4).Within(1e-12));
    }

    [Test]
    public void MissingOrReshapedVariablesDifferInfinitely()
    {
        Assert.That(
            WeightComparison.Of(Of("a", 1), Of("b", 1)).Variables.Select(v => v.Relative),
            Is.All.Positive.And.All.EqualTo(double.PositiveInfinity)
        );
        Assert.That(
            WeightComparison.Of(Of("a", 1), Of("a", 1, 1)).MaxRelativeDifference,
            Is.EqualTo(double.PositiveInfinity)
        );
        Assert.That(
            WeightComparison.Of(Of("a", double.NaN), Of("a", 1)).MaxRelativeDifference,
            Is.EqualTo(double.PositiveInfinity)
        );
    }

    [Test]
    public void EqualWeightsDoNotDiffer() =>
        Gen.Double.Array.Sample(values =>
            WeightComparison.Of(Of("w", values), Of("w", values)).MaxRelativeDifference == 0
        );

    [Test]
    public void DumpsAreReadWithTheirWeights()
    {
        using var folder = new ScratchFolder();
        string path = Path.Combine(folder.Path, "dump.json");
        File.WriteAllText(path, """{"ranks": 2, "steps": 7, "seconds_per_step": 0.5, "stayed_whole": ["because"]}""");
        using (var archive = ZipFile.Open(Path.ChangeExtension(path, ".npz"), ZipArchiveMode.Create))
        {
            WriteArray(
                archive,
                "dense/kernel:0.npy",
                "<f4",
                "(2, 1)",
                BitConverter.GetBytes(1.5f),
                BitConverter.GetBytes(-2f)
            );
            WriteArray(archive, "step.npy", "<i8", "()", BitConverter.GetBytes(12L));
        }
        var dump = RunDump.Read(path)!;
        Assert.That(
            dump,
            Has.Property("Ranks")
                .EqualTo(2)
                .And.Property("Steps")
                .EqualTo(7)
                .And.Property("SecondsPerStep")
                .EqualTo(0.5)
        );
        Assert.That(dump.StayedWhole, Is.EqualTo(["because"]));
        Assert.That(dump.Weights["dense/kernel:0"].Shape, Is.EqualTo([2, 1]));
        Assert.That(dump.Weights["dense/kernel:0"].Values, Is.EqualTo([1.5, -2]));
        Assert.That(dump.Weights["step"].Values, Is.EqualTo([12]));
    }

    private static void WriteArray(ZipArchive archive, string name, string type, string shape, params byte[][] elements)
    {
        using var stream = archive.CreateEntry(name).Open();
        string header = $"{{'descr': '{type}', 'fortran_order': False, 'shape': {shape}, }}\n";
        stream.Write([0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. Encoding.ASCII.GetBytes(header)]);
        foreach (byte[] element in elements)
        {
            stream.Write(element);
        }
    }
}
