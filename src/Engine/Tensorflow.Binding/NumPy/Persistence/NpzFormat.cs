using System.IO.Compression;

namespace Tensorflow.NumPy;

/// <summary>Writes NumPy's .npz format: a zip archive of .npy files.</summary>
public class NpzFormat
{
    /// <summary>Writes arrays under the names <c>arr_0</c>, <c>arr_1</c>, ….</summary>
    public static void Save(
        NDArray[] arrays,
        Stream stream,
        CompressionLevel compression = CompressionLevel.NoCompression,
        bool leaveOpen = false
    ) => Save(arrays.Select((array, i) => ($"arr_{i}", array)), stream, compression, leaveOpen);

    /// <summary>Writes the properties of an object, arrays all, under their names: <c>new { x, y }</c>.</summary>
    public static void Save(
        object arrays,
        Stream stream,
        CompressionLevel compression = CompressionLevel.NoCompression,
        bool leaveOpen = false
    )
    {
        var named = arrays
            .GetType()
            .GetProperties()
            .Select(property =>
                property.GetValue(arrays) is NDArray array
                    ? (property.Name, array)
                    : throw new NotSupportedException(
                        $"np.savez writes arrays: the property '{property.Name}' is a {property.PropertyType.Name}. "
                            + "Pass an object whose properties are NDArray, such as new { x, y }."
                    )
            )
            .ToList();
        Save(named, stream, compression, leaveOpen);
    }

    private static void Save(
        IEnumerable<(string Name, NDArray Array)> arrays,
        Stream stream,
        CompressionLevel compression,
        bool leaveOpen
    )
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen);
        foreach (var (name, array) in arrays)
        {
            using var entry = archive.CreateEntry(name, compression).Open();
            NpyFormat.Save(array, entry);
        }
    }
}
