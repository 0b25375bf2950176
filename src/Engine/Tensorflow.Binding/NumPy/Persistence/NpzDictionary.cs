using System.IO.Compression;

namespace Tensorflow.NumPy;

/// <summary>The arrays of an .npz file. NumPy's own files name them <c>x.npy</c>, which <c>x</c> finds too.</summary>
public class NpzDictionary
{
    private readonly Dictionary<string, NDArray> _arrays = [];

    /// <summary>Reads all arrays and closes the stream.</summary>
    public NpzDictionary(Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            _arrays[entry.FullName] = NpyFormat.Load(content);
        }
    }

    public NDArray this[string key] =>
        _arrays.TryGetValue(key, out var array) || _arrays.TryGetValue(key + ".npy", out array)
            ? array
            : throw new KeyNotFoundException(
                $"The .npz file has no array '{key}', only: {string.Join(", ", _arrays.Keys)}."
            );

    /// <summary>Reads one .npy stream as a .NET array of its rank.</summary>
    public Array LoadMatrix(Stream stream) => np.LoadMatrix(stream);
}
