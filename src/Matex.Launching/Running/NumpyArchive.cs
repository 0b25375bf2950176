using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Matex.Launching.Running;

/// <summary>Reads NumPy's .npz archives of numeric arrays (format: numpy.lib.format, versions 1 to 3).</summary>
internal static partial class NumpyArchive
{
    private const int PreambleLength = 8;

    public static IReadOnlyDictionary<string, WeightArray> Read(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return archive.Entries.ToDictionary(entry => Path.ChangeExtension(entry.FullName, null), ReadEntry);
    }

    private static WeightArray ReadEntry(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var reader = new BinaryReader(stream);
        byte[] preamble = reader.ReadBytes(PreambleLength);
        if (preamble.Length < PreambleLength || !preamble.AsSpan(1, 5).SequenceEqual("NUMPY"u8))
        {
            throw new InvalidDataException($"{entry.FullName} is not a NumPy array.");
        }
        int length = preamble[6] == 1 ? reader.ReadUInt16() : reader.ReadInt32();
        string header = Encoding.UTF8.GetString(reader.ReadBytes(length));
        int[] shape =
        [
            .. Shape()
                .Match(header)
                .Groups[1]
                .Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(part => int.Parse(part, CultureInfo.InvariantCulture)),
        ];
        if (header.Contains("'fortran_order': True", StringComparison.Ordinal) && shape.Length > 1)
        {
            throw new InvalidDataException($"{entry.FullName} is in Fortran order, which is not supported.");
        }
        using var data = new MemoryStream();
        stream.CopyTo(data);
        var bytes = data.GetBuffer().AsSpan(0, checked((int)data.Length));
        double[] values = Convert(ElementType().Match(header).Groups[1].Value, bytes, entry.FullName);
        int count = shape.Aggregate(1, (product, size) => product * size);
        return values.Length == count
            ? new WeightArray(shape, values)
            : throw new InvalidDataException($"{entry.FullName} holds {values.Length} elements instead of {count}.");
    }

    private static double[] Convert(string type, ReadOnlySpan<byte> data, string name) =>
        type switch
        {
            "<f4" => Convert<float>(data, x => x),
            "<f8" => Convert<double>(data, x => x),
            "<f2" => Convert<Half>(data, x => (double)x),
            "<i2" => Convert<short>(data, x => x),
            "<i4" => Convert<int>(data, x => x),
            "<i8" => Convert<long>(data, x => x),
            "<u4" => Convert<uint>(data, x => x),
            "<u8" => Convert<ulong>(data, x => x),
            "|i1" => Convert<sbyte>(data, x => x),
            "|u1" or "|b1" => Convert<byte>(data, x => x),
            _ => throw new InvalidDataException($"{name} has the element type {type}, which is not supported."),
        };

    private static double[] Convert<T>(ReadOnlySpan<byte> data, Func<T, double> convert)
        where T : unmanaged
    {
        var source = MemoryMarshal.Cast<byte, T>(data);
        double[] values = new double[source.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = convert(source[i]);
        }
        return values;
    }

    [GeneratedRegex(@"'shape':\s*\(([^)]*)\)")]
    private static partial Regex Shape();

    [GeneratedRegex(@"'descr':\s*'([^']*)'")]
    private static partial Regex ElementType();
}
