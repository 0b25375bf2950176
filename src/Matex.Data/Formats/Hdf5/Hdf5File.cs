using Matex.Data.Formats.Storage;
using PureHDF;
using PureHDF.Filters;
using PureHDF.VOL.Native;

namespace Matex.Data.Formats.Hdf5;

/// <summary>An open HDF5 file. Every call of PureHDF goes through it.</summary>
internal sealed class Hdf5File : IDisposable
{
    private static readonly byte[] Signature = [0x89, .. "HDF\r\n"u8, 0x1a, (byte)'\n'];
    private const int FirstUserBlock = 512;

    private readonly StoredBytes bytes;
    private readonly Hdf5Stream stream;
    private readonly NativeFile file;

    static Hdf5File()
    {
        H5Filter.Register(new InflateFilter());
        H5Filter.Register(new LzfFilter());
        H5Filter.Register(new BZip2Filter());
    }

    private Hdf5File(StoredBytes bytes)
    {
        this.bytes = bytes;
        stream = new(bytes);
        file = Do(null, () => H5File.Open(stream, leaveOpen: true));
    }

    public StoredBytes Bytes => bytes;

    /// <summary>Where the data of the last operation lie; null when none were read.</summary>
    public long? DataPosition => stream.DataPosition;

    /// <exception cref="DataException">It is not HDF5, or it is damaged.</exception>
    public static Hdf5File Open(string path)
    {
        var bytes = FileBytes.Open(path);
        try
        {
            CheckSignature(bytes);
            return new(bytes);
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    public static bool StartsWithSignature(ReadOnlySpan<byte> head) => head.StartsWith(Signature);

    /// <summary>The data sets at the root, in the order of their names.</summary>
    public IReadOnlyList<NativeDataset> DataSets() =>
        Do(
            null,
            () =>
                file.Children()
                    .OfType<NativeDataset>()
                    .OrderBy(static dataSet => dataSet.Name, StringComparer.Ordinal)
                    .ToArray()
        );

    /// <summary>A data set by its path; null when there is none.</summary>
    public NativeDataset? DataSet(string path) =>
        Do(path, () => file.LinkExists(path) ? file.Get(path) as NativeDataset : null);

    /// <summary>Calls PureHDF.</summary>
    /// <param name="place">The data set, for messages.</param>
    /// <param name="operation">The call.</param>
    /// <exception cref="DataException">It failed, in whatever way: it was written for sound files.</exception>
    public T Do<T>(string? place, Func<T> operation)
    {
        stream.BeginOperation();
        try
        {
            return operation();
        }
        catch (Exception exception) when (exception is not DataException { File: not null })
        {
            var cause = exception;
            while (cause.InnerException is { } inner)
                cause = inner;
            if (cause is DataException known)
                throw new DataException(bytes.Path, place, known.Message, exception);
            var remedy = IsUnknownFilter(cause)
                ? " Repack the file with a filter that is known (h5repack -f GZIP=4 IN OUT)."
                : $" The file may be truncated or damaged ({cause.GetType().Name}); h5dump can tell.";
            throw new DataException(bytes.Path, place, $"PureHDF cannot read it: {cause.Message}{remedy}", exception);
        }
    }

    public void Dispose()
    {
        file.Dispose();
        stream.Dispose();
        bytes.Dispose();
    }

    private static bool IsUnknownFilter(Exception exception) =>
        exception.Message.StartsWith("Could not find filter")
        || exception.Message.Contains("Filter' is not yet supported");

    /// <summary>The signature is at byte 0 or, after a user block, at 512, 1024, 2048 and so on.</summary>
    private static void CheckSignature(StoredBytes bytes)
    {
        Span<byte> found = stackalloc byte[8];
        for (var position = 0L; position <= bytes.Length - found.Length; )
        {
            bytes.Read(position, found, "the signature");
            if (found.SequenceEqual(Signature))
            {
                if (position <= FirstUserBlock)
                    return;
                throw new DataException(
                    bytes.Path,
                    $"byte {position}",
                    $"its user block has {position} bytes, and PureHDF reads such files only with none or one of {FirstUserBlock}: "
                        + "remove it (h5unjam)."
                );
            }
            position = position == 0 ? FirstUserBlock : 2 * position;
        }
        throw new DataException(bytes.Path, "byte 0", "it is not HDF5: the signature is missing.");
    }
}
