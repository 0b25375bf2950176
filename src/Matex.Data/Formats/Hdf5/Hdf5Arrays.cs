using System.Runtime.InteropServices;
using Matex.Data.Formats.Storage;
using Matex.Data.Sources;
using PureHDF;
using PureHDF.Selections;
using PureHDF.VOL.Native;

namespace Matex.Data.Formats.Hdf5;

/// <summary>Makes arrays of data sets: contiguous ones are read in place, chunks are decoded by PureHDF.</summary>
internal static class Hdf5Arrays
{
    /// <summary>The data set as a possible choice; null when it is not an array of numbers by rows.</summary>
    public static ArrayCandidate? Candidate(Hdf5File file, NativeDataset dataSet, string name) =>
        file.Do(
            name,
            () =>
                dataSet.Space.Type == H5DataspaceType.Simple
                && dataSet.Space.Rank > 0
                && Hdf5Types.Of(dataSet.Type) is { } type
                    ? new ArrayCandidate(name, type, [.. dataSet.Space.Dimensions.Select(d => checked((long)d))])
                    : null
        );

    /// <exception cref="DataException">It is stored in a way that is not known, or damaged.</exception>
    public static StoredArray Open(Hdf5File file, NativeDataset dataSet, ArrayCandidate candidate)
    {
        var (name, shape) = (candidate.Name, candidate.Shape);
        var layout = file.Do(name, () => dataSet.Layout.Class);
        if (layout == H5DataLayoutClass.VirtualStorage)
            throw new DataException(
                file.Bytes.Path,
                name,
                "it is a virtual data set, a view of other files: copy it into one file (h5repack), or name those files."
            );
        if (shape.Any(static extent => extent == 0))
            return new StridedArray(file.Bytes, 0, null, name, new(candidate.Element, false), shape);
        var chunks = layout == H5DataLayoutClass.Chunked ? file.Do(name, () => dataSet.Layout.Chunks) : null;
        var type = new StoredType(candidate.Element, BigEndian: IsBigEndian(file, dataSet, candidate));
        if (chunks is not null)
            return new ChunkedArray(file, dataSet, name, type, shape, [.. chunks.Select(static c => (long)c)]);
        if (layout == H5DataLayoutClass.Compact)
            return new StridedArray(Compact(file, dataSet, candidate), 0, null, name, type, shape);
        ReadFirst(file, dataSet, candidate);
        return file.DataPosition is { } position
            ? new StridedArray(file.Bytes, position, null, name, type, shape)
            : throw new DataException(file.Bytes.Path, name, "its values were never written, or are in another file.");
    }

    /// <summary>
    /// PureHDF does not tell the byte order, but reads numbers only in this machine's, while it reads bytes in any: where
    /// the one fails, the order is another, or the other will fail too.
    /// </summary>
    private static bool IsBigEndian(Hdf5File file, NativeDataset dataSet, ArrayCandidate candidate)
    {
        if (candidate.Element.Size() == 1)
            return false;
        var one = new ulong[1];
        var access = new H5DatasetAccess(ChunkCache: new NoChunks());
        try
        {
            file.Do(
                candidate.Name,
                () =>
                {
                    switch (candidate.Element.Size())
                    {
                        case 2:
                            dataSet.Read(
                                access,
                                MemoryMarshal.Cast<ulong, ushort>(one.AsSpan())[..1],
                                First(candidate)
                            );
                            break;
                        case 4:
                            dataSet.Read(access, MemoryMarshal.Cast<ulong, uint>(one.AsSpan())[..1], First(candidate));
                            break;
                        default:
                            dataSet.Read(access, one.AsSpan(), First(candidate));
                            break;
                    }
                    return true;
                }
            );
            return !BitConverter.IsLittleEndian;
        }
        catch (DataException)
        {
            return BitConverter.IsLittleEndian;
        }
    }

    private static void ReadFirst(Hdf5File file, NativeDataset dataSet, ArrayCandidate candidate) =>
        file.Do(
            candidate.Name,
            () =>
            {
                dataSet.Read(new byte[candidate.Element.Size()].AsSpan(), First(candidate));
                return true;
            }
        );

    private static HyperslabSelection First(ArrayCandidate candidate) =>
        new(candidate.Shape.Count, new ulong[candidate.Shape.Count], [.. candidate.Shape.Select(static _ => 1UL)]);

    /// <summary>Instead of chunks: which number is read does not matter.</summary>
    private sealed class NoChunks : IReadingChunkCache
    {
        public Memory<byte> GetChunk(ulong chunkIndex, Func<Memory<byte>> chunkReader) => new byte[sizeof(ulong)];
    }

    /// <summary>Compact data are in the object's header, of at most 64 KiB.</summary>
    private static MemoryBytes Compact(Hdf5File file, NativeDataset dataSet, ArrayCandidate candidate) =>
        file.Do(
            candidate.Name,
            () =>
            {
                var elements = candidate.Shape.Aggregate(1L, static (product, extent) => checked(product * extent));
                if (elements > 1 << 16)
                    throw new DataException(file.Bytes.Path, candidate.Name, "it is larger than its header can hold.");
                var data = new byte[elements * candidate.Element.Size()];
                dataSet.Read(data.AsSpan());
                return new MemoryBytes(file.Bytes.Path, data);
            }
        );
}
