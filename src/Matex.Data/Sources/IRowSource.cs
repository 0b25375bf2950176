namespace Matex.Data.Sources;

/// <summary>
/// Rows of a file (or of several files taken as one) that can be read by number. A format implements this; which rows are
/// read by which rank, in which order and when, is decided above it.
/// </summary>
/// <remarks>
/// A source is used by one thread at a time, not always the same (a background thread reads ahead), except while it is
/// opened. It converts byte order but not types. It may be opened on every rank although a rank reads a part only, so
/// opening must not read or keep all rows; what has to be known of all of them (line numbers of a text file, the number
/// of rows) is found together: each rank looks at its share and tells the others through
/// <see cref="SourceOptions.Ranks"/>. Errors are <see cref="DataException"/>s naming file and place, whatever the bytes are.
/// </remarks>
internal interface IRowSource : IDisposable
{
    /// <summary>The file or files, as an error or <c>matex data info</c> names them.</summary>
    string Name { get; }

    /// <summary>Number of rows, the same on all ranks; 0 is allowed here and refused above.</summary>
    long Rows { get; }

    /// <summary>The data of a row.</summary>
    RowField Data { get; }

    /// <summary>The labels of a row; null for a source without labels. Class indices are of an integer type.</summary>
    RowField? Labels { get; }

    /// <summary>
    /// Number of classes where the format itself knows it (one data set per class); null when it is found from the
    /// labels' maximum over all ranks.
    /// </summary>
    long? Classes => null;

    /// <summary>
    /// Rows that are stored, compressed or parsed together (an HDF5 chunk, an interval of a text file's index), at least
    /// 1: reading such a block in one call costs least.
    /// </summary>
    long BlockRows => 1;

    /// <summary>
    /// Every call of <see cref="Read(long, long, Span{byte}, Span{byte})"/> is made by all ranks together, each with its own
    /// rows, possibly none (<c>count</c> 0): nothing is then read ahead in the background.
    /// </summary>
    bool IsCollective => false;

    /// <summary>
    /// The same rows for a rank that reads by itself, as many of them and as often as it wants; of a collective source
    /// this is another view, closed with it.
    /// </summary>
    IRowSource Alone => this;

    /// <summary>Where a row is, for an error: its file, and the place in it as a user finds it.</summary>
    (string File, string Place) Place(long row) => (Name, $"row {row}");

    /// <summary>Reads consecutive rows in row-major order.</summary>
    /// <param name="first">The first row.</param>
    /// <param name="count">Number of rows; 0 in a collective read of a rank that wants none.</param>
    /// <param name="data">Room for <c>count</c> rows of data; empty when the data are not wanted.</param>
    /// <param name="labels">Room for <c>count</c> rows of labels; empty when they are not wanted.</param>
    /// <exception cref="DataException">The file is cut short, damaged, or has text where a number should be.</exception>
    void Read(long first, long count, Span<byte> data, Span<byte> labels);

    /// <summary>
    /// Reads rows that ascend. As it stands, runs of consecutive rows are read at once; a format that has something better
    /// does it itself. In a collective source one call of either method is the same collective operation, since some ranks
    /// may want consecutive rows and others not, so such a source implements this one too.
    /// </summary>
    /// <param name="rows">Distinct rows in ascending order; possibly none.</param>
    /// <param name="data">As with consecutive rows.</param>
    /// <param name="labels">As with consecutive rows.</param>
    void Read(ReadOnlySpan<long> rows, Span<byte> data, Span<byte> labels) =>
        ScatteredReading.ByRuns(this, rows, data, labels);
}
