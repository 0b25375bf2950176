using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using PureHDF;

namespace Matex.EndToEnd.Tests;

/// <summary>Files for the programs that read data sets, made anew in a folder of the tests' own.</summary>
internal static class DataFiles
{
    /// <summary>Images of 28 × 28 bytes in ten kinds, as data sets <c>data</c> and <c>labels</c>.</summary>
    public static string Images(string folder, int count)
    {
        var random = new Random(3);
        var data = new byte[count, 28, 28];
        var labels = new byte[count];
        for (var i = 0; i < count; i++)
        {
            labels[i] = (byte)random.Next(10);
            for (var pixel = 0; pixel < 28 * 28; pixel++)
            {
                var bright = pixel % 28 / 3 == labels[i] ? 180 : 20;
                data[i, pixel / 28, pixel % 28] = (byte)(bright + random.Next(60));
            }
        }
        var path = Path.Combine(folder, "images.h5");
        new H5File { ["data"] = data, ["labels"] = labels }.Write(path);
        return path;
    }

    /// <summary>Bitmaps of three kinds, each in a folder of its own and brighter at another edge, of several sizes.</summary>
    public static string Pictures(string folder, int count)
    {
        var random = new Random(5);
        var root = Path.Combine(folder, "pictures");
        for (var i = 0; i < count; i++)
        {
            var (kind, width, height) = (i % 3, 10 + (i % 5), 9 + (i % 4));
            var rowSize = ((3 * width) + 3) / 4 * 4;
            var file = new byte[54 + (rowSize * height)];
            Encoding.ASCII.GetBytes("BM").CopyTo(file, 0);
            foreach (var (at, number) in new[] { (10, 54), (14, 40), (18, width), (22, height), (26, 1), (28, 24) })
                BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), number);
            for (var row = 0; row < height; row++)
            for (var byteOfRow = 0; byteOfRow < 3 * width; byteOfRow++)
            {
                var isBright =
                    kind == 0 ? row < 3
                    : kind == 1 ? byteOfRow < 9
                    : row >= height - 3;
                file[54 + (row * rowSize) + byteOfRow] = (byte)((isBright ? 150 : 20) + random.Next(100));
            }
            var path = Path.Combine(root, $"kind{kind}", $"{i}.bmp");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file);
        }
        return root;
    }

    /// <summary>Points on a plane in space, written by NetCDF's own <c>ncgen</c>; null where it is not installed.</summary>
    public static string? Plane(string folder, int count)
    {
        var random = new Random(4);
        var (data, labels) = (new List<string>(), new List<string>());
        for (var i = 0; i < count; i++)
        {
            var point = Enumerable.Range(0, 3).Select(_ => random.NextSingle() * 2 - 1).ToArray();
            data.AddRange(point.Select(Text));
            labels.Add(Text(point[0] + 2 * point[1] - point[2] + 0.5f));
        }
        var text =
            "netcdf plane {\ndimensions: sample = unlimited; feature = 3;\n"
            + "variables: float data(sample, feature); float labels(sample);\n"
            + $"data: data = {string.Join(", ", data)};\nlabels = {string.Join(", ", labels)};\n}}\n";
        var source = Path.Combine(folder, "plane.cdl");
        File.WriteAllText(source, text);
        var path = Path.Combine(folder, "plane.nc");
        try
        {
            using var ncgen = Process.Start("ncgen", ["-o", path, source]);
            ncgen.WaitForExit();
            return ncgen.ExitCode == 0 ? path : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>A table of 100 rows of six numbers and a label, one row of which has a field that is wrong.</summary>
    public static string Table(string folder, int wrongRow, string wrong, int column)
    {
        var lines = Enumerable
            .Range(0, 100)
            .Select(row =>
            {
                string[] fields = [.. Enumerable.Range(1, 6).Select(i => $"{row * i % 97}"), $"{row % 10}"];
                if (row == wrongRow)
                {
                    fields[column] = wrong;
                }
                return string.Join(',', fields);
            });
        var path = Path.Combine(folder, $"table-{wrongRow}-{column}.csv");
        File.WriteAllLines(path, lines);
        return path;
    }

    /// <summary>100 rows in chunks of four with checksums; a number of the wrong row is another than was written.</summary>
    public static string DamagedChunk(string folder, int wrongRow)
    {
        var data = new double[100, 6];
        for (var row = 0; row < 100; row++)
        {
            for (var column = 0; column < 6; column++)
            {
                data[row, column] = row + column / 8d;
            }
        }
        var path = Path.Combine(folder, "damaged.h5");
        new H5File
        {
            ["data"] = new H5Dataset(
                data,
                chunks: [4, 6],
                datasetCreation: new(Filters: [PureHDF.Filters.Fletcher32Filter.Id])
            ),
            ["labels"] = Enumerable.Range(0, 100).Select(static row => (byte)(row % 10)).ToArray(),
        }.Write(path);
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.AsSpan().IndexOf(BitConverter.GetBytes(wrongRow + 0.125))] ^= 1;
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>The first part of a file.</summary>
    public static string Truncated(string folder, string file, double part)
    {
        var bytes = File.ReadAllBytes(file);
        var path = Path.Combine(folder, "truncated" + Path.GetExtension(file));
        File.WriteAllBytes(path, bytes[..(int)(bytes.Length * part)]);
        return path;
    }

    /// <summary>A matrix of float32 in NumPy's format.</summary>
    public static string Matrix(string folder, int rows, int columns)
    {
        var header = $"{{'descr': '<f4', 'fortran_order': False, 'shape': ({rows}, {columns}), }}";
        header = header.PadRight((10 + header.Length + 64) / 64 * 64 - 11) + "\n";
        var path = Path.Combine(folder, "matrix.npy");
        using var file = File.Create(path);
        file.Write([0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, (byte)(header.Length >> 8)]);
        file.Write(Encoding.ASCII.GetBytes(header));
        var row = new byte[columns * sizeof(float)];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                BinaryPrimitives.WriteSingleLittleEndian(row.AsSpan(c * sizeof(float)), (r + c) % 17 / 17f);
            }
            file.Write(row);
        }
        return path;
    }

    private static string Text(float value) => value.ToString("0.0000", CultureInfo.InvariantCulture) + "f";
}
