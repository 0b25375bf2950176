using Matex.Data.Formats.Storage;
using Matex.Data.Sources;

namespace Matex.Data.Formats.NetCdf;

/// <summary>
/// NetCDF files of the classic format (CDF-1, CDF-2, CDF-5), as PnetCDF writes them: through libpnetcdf in its collective
/// mode where several ranks read and it is there, else by a reader of our own.
/// </summary>
internal sealed class NetCdfFormat : IRowFormat
{
    public string Name => "netcdf";

    public bool Matches(string file, ReadOnlySpan<byte> head) =>
        head is [(byte)'C', (byte)'D', (byte)'F', 1 or 2 or 5, ..];

    public IRowSource Open(IReadOnlyList<string> files, SourceOptions options) =>
        SeveralFiles.Open(files, file => OpenFile(file, options));

    private static IRowSource OpenFile(string file, SourceOptions options)
    {
        var rows = Together.Do(options.Ranks, () => OpenHere(file, options));
        return PnetCdfLibrary.For(options.Ranks.Communicator) is { } library
            ? PnetCdfRows.Open(library, rows, options.Ranks)
            : rows;
    }

    private static NetCdfRows OpenHere(string file, SourceOptions options)
    {
        var bytes = FileBytes.Open(file);
        try
        {
            return NetCdfRows.Of(bytes, HeaderParser.Parse(bytes), options);
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }
}
