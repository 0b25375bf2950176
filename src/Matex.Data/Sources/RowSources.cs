using Matex.Data.Formats.Cifar;
using Matex.Data.Formats.Csv;
using Matex.Data.Formats.Hdf5;
using Matex.Data.Formats.Idx;
using Matex.Data.Formats.NetCdf;
using Matex.Data.Formats.NumPy;

namespace Matex.Data.Sources;

/// <summary>Opens files of any known format.</summary>
internal static class RowSources
{
    /// <summary>How much of a file is shown to the formats.</summary>
    public const int HeadBytes = 4096;

    /// <summary>The formats, in the order in which they are asked: those with a signature before those without.</summary>
    public static IReadOnlyList<IRowFormat> Formats { get; } =
    [
        new Hdf5Format(),
        new NetCdfFormat(),
        new NpzFormat(),
        new NpyFormat(),
        new IdxFormat(),
        CifarFormat.Ten,
        CifarFormat.Hundred,
        new CsvFormat(),
    ];

    /// <summary>Opens one set of rows. Called on all ranks together.</summary>
    /// <param name="paths">Files, or folders whose files (those not hidden) are taken in the order of their names.</param>
    /// <param name="options">How to read them.</param>
    /// <exception cref="DataException">On all ranks, when any of them cannot open a file.</exception>
    public static IRowSource Open(IReadOnlyList<string> paths, SourceOptions options) =>
        Together.Do(options.Ranks, () => OpenHere(paths, options, Formats));

    /// <summary>As <see cref="Open"/>, with formats of the caller's choice, and an error on this rank alone.</summary>
    internal static IRowSource OpenHere(
        IReadOnlyList<string> paths,
        SourceOptions options,
        IReadOnlyList<IRowFormat> formats
    )
    {
        var files = InputFiles.Of(paths);
        var format = options.Format is { } name ? Named(name, formats) : FormatOf(files[0], formats);
        if (options.Format is null)
        {
            foreach (var file in files.Skip(1))
            {
                var other = FormatOf(file, formats);
                if (other != format)
                {
                    throw new DataException(
                        file,
                        null,
                        $"it is {other.Name}, but {files[0]} is {format.Name}. All files of a set must have one format."
                    );
                }
            }
        }
        return format.Open(files, options);
    }

    private static IRowFormat Named(string name, IReadOnlyList<IRowFormat> formats) =>
        formats.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new DataException(null, null, $"There is no format '{name}'. Formats: {Names(formats)}.");

    private static IRowFormat FormatOf(string file, IReadOnlyList<IRowFormat> formats)
    {
        var head = InputFiles.Head(file, HeadBytes);
        foreach (var format in formats)
        {
            if (format.Matches(file, head))
            {
                return format;
            }
        }
        throw new DataException(file, null, $"the format is not known. Formats: {Names(formats)}.");
    }

    private static string Names(IReadOnlyList<IRowFormat> formats) =>
        string.Join(", ", formats.Select(static format => format.Name));
}
