using Matex.Data.Sources;

namespace Matex.Data.Tests.Formats;

/// <summary>Classic NetCDF files that ncgen (libnetcdf) and ncmpigen (PnetCDF) make.</summary>
internal sealed class NetCdfTests : FormatFixture
{
    private const int Rows = 11;

    private static readonly string[] Kinds = ["classic", "64-bit-offset", "cdf5"];

    private static readonly (string Type, ElementType Element)[] Types =
    [
        ("ubyte", ElementType.UInt8),
        ("short", ElementType.Int16),
        ("ushort", ElementType.UInt16),
        ("int", ElementType.Int32),
        ("uint", ElementType.UInt32),
        ("int64", ElementType.Int64),
        ("uint64", ElementType.UInt64),
        ("float", ElementType.Float32),
        ("double", ElementType.Float64),
    ];

    [Test]
    public void AsInMatex([Values] bool unlimited, [ValueSource(nameof(Kinds))] string kind)
    {
        var name = $"matex-{kind}-{unlimited}";
        Generate(name, kind, Cdl(unlimited, "byte", "int"));
        using var rows = Open(name + ".nc");
        Check(rows);
        Assert.That(rows.Data.ToString(), Is.EqualTo("UInt8 3×5"));
        Assert.That(Reading.All(rows).Data, Is.EqualTo(Enumerable.Range(0, Rows * 15).Select(static i => (byte)i)));
    }

    [Test]
    public void EveryTypeOfNumber()
    {
        foreach (var (type, element) in Types)
        {
            GenerateParallel($"type-{type}", 5, Cdl(unlimited: true, type, "short"));
            using var rows = Open($"type-{type}.nc");
            Assert.That((rows.Rows, rows.Data.Type), Is.EqualTo(((long)Rows, element)));
            Assert.That(
                Reading.All(rows).Data,
                Is.EqualTo(Enumerable.Range(0, Rows * 15).SelectMany(i => Bytes(element, i)))
            );
            Reading.IsTheSameInPieces(rows);
        }
    }

    [Test]
    public void ASingleRecordVariableIsNotPadded()
    {
        Generate("single", "classic", Cdl(unlimited: true, "byte", null));
        using var rows = Open("single.nc");
        Assert.That(Reading.All(rows).Data, Is.EqualTo(Enumerable.Range(0, Rows * 15).Select(static i => (byte)i)));
        Assert.That(rows.Labels, Is.Null);
    }

    [Test]
    public void BytesWithASignSaySo()
    {
        Generate("signed", "classic", Cdl(unlimited: false, "byte", "int", "images:_Unsigned = \"false\" ;"));
        using var rows = Open("signed.nc");
        Assert.That(rows.Data.Type, Is.EqualTo(ElementType.Int8));
    }

    [Test]
    public void ByPnetCdf([Values(1, 2, 5)] int version)
    {
        var name = $"parallel-{version}";
        GenerateParallel(name, version, Cdl(unlimited: true, "byte", "int"));
        using var rows = Open(name + ".nc");
        Check(rows);
    }

    [Test]
    public void BadFilesAreExplained()
    {
        Generate("good", "classic", Cdl(unlimited: false, "byte", "int"));
        var good = File.ReadAllBytes(In("good.nc"));
        File.WriteAllBytes(In("cut.nc"), good[..^40]);
        Assert.That(
            Failure("cut.nc").Message,
            Does.Contain("cut.nc, byte").And.Contain("labels").And.Contain("truncated or damaged")
        );
        File.WriteAllBytes(In("header.nc"), good[..50]);
        Assert.That(Failure("header.nc").Message, Does.Contain("header.nc, byte").And.Contain("it ends in the header"));
        Generate("four", "netCDF-4", Cdl(unlimited: false, "byte", "int"));
        Assert.That(
            Failure("four.nc", new() { Format = "netcdf" }).Message,
            Does.Contain("NetCDF-4 file, that is HDF5")
        );
        using var asHdf5 = Open("four.nc");
        Check(asHdf5);
    }

    private static void Check(IRowSource rows)
    {
        Assert.That(rows.Rows, Is.EqualTo(Rows));
        Assert.That(Reading.Numbers<int>(Reading.All(rows).Labels), Is.EqualTo(Enumerable.Range(0, Rows)));
        Reading.IsTheSameInPieces(rows);
    }

    private void Generate(string name, string kind, string text)
    {
        File.WriteAllText(In(name + ".cdl"), text);
        DataTool.Command(Folder, "netcdf-bin", "ncgen", "-k", kind, "-o", name + ".nc", name + ".cdl");
    }

    private void GenerateParallel(string name, int version, string text)
    {
        File.WriteAllText(In(name + ".cdl"), text);
        DataTool.Command(Folder, "pnetcdf-bin", "ncmpigen", "-v", $"{version}", "-o", name + ".nc", name + ".cdl");
    }

    /// <summary>Data count from 0 to 164, labels from 0 to 10.</summary>
    private static string Cdl(bool unlimited, string dataType, string? labelType, string attribute = "")
    {
        // CDL's bytes have a sign.
        var numbers = Enumerable.Range(0, Rows * 15).Select(i => dataType == "byte" ? (sbyte)i : i);
        var labels = labelType is null ? "" : $"{labelType} labels(n) ;";
        var values = labelType is null ? "" : $"labels = {string.Join(", ", Enumerable.Range(0, Rows))} ;";
        return $$"""
            netcdf file {
            dimensions:
              n = {{(unlimited ? "UNLIMITED" : Rows)}} ; h = 3 ; w = 5 ;
            variables:
              {{dataType}} images(n, h, w) ;
              {{labels}}
              images:units = "grey" ;
              {{attribute}}
            // global attributes:
              :title = "counting" ;
            data:
              images = {{string.Join(", ", numbers)}} ;
              {{values}}
            }
            """;
    }

    private static byte[] Bytes(ElementType type, int value) =>
        type switch
        {
            ElementType.UInt8 => [(byte)value],
            ElementType.Int16 or ElementType.UInt16 => BitConverter.GetBytes((short)value),
            ElementType.Int32 or ElementType.UInt32 => BitConverter.GetBytes(value),
            ElementType.Int64 or ElementType.UInt64 => BitConverter.GetBytes((long)value),
            ElementType.Float32 => BitConverter.GetBytes((float)value),
            ElementType.Float64 => BitConverter.GetBytes((double)value),
            _ => throw new ArgumentException($"{type}"),
        };
}
