using Matex.Data.Formats.Csv;
using Matex.Data.Formats.Hdf5;
using Matex.Data.Formats.NetCdf;
using Matex.Data.Formats.NumPy;
using Matex.Data.Sources;

namespace Matex.Data.Formats.Writing;

/// <summary>Writes rows as the format that a file's name stands for.</summary>
internal static class RowWriters
{
    private static readonly IRowWriter[] Known =
    [
        new Hdf5Writer(),
        new NetCdfWriter(),
        new NpzWriter(),
        new CsvWriter(),
    ];

    /// <summary>Writes all rows: beside the file first, so that an error leaves neither half a file nor an old one lost.</summary>
    /// <exception cref="DataException">The name stands for no format, or the rows cannot be written.</exception>
    public static void Write(IRowSource rows, string path, IProgress<double>? progress)
    {
        var writer = For(path);
        var partial = $"{path}.{Environment.ProcessId}.partial";
        try
        {
            writer.Write(rows, partial, progress);
            File.Move(partial, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DataException(path, null, $"it cannot be written: {exception.Message}", exception);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <exception cref="DataException">The name stands for no format.</exception>
    public static IRowWriter For(string path) =>
        Known.FirstOrDefault(writer =>
            writer.Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
        )
        ?? throw new DataException(
            path,
            null,
            $"the name does not tell a format. Known endings: {string.Join(", ", Known.SelectMany(static w => w.Extensions))}."
        );
}
