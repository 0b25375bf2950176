using System.Collections;
using System.Reflection;
using PureHDF.Filters;
using PureHDF.VOL.Native;

namespace Matex.Data.Formats.Hdf5;

/// <summary>
/// Decodes chunks whose last filter did not apply. An optional filter that cannot make a chunk smaller is left out for it,
/// and a mask in the chunk's index says so; PureHDF 2.2.0 looks at the wrong bit of that mask: it runs the filter that was
/// left out and leaves out the one before. LZF and bzip2, the filters this happens to, notice and give the chunk as it is stored.
/// </summary>
internal static class Hdf5Pipeline
{
    /// <exception cref="DataException">What the chunk needs is not known.</exception>
    public static Memory<byte> Decode(NativeDataset dataSet, Func<Memory<byte>> read, int elementBytes)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception.InnerException is StoredChunkException stored)
        {
            return Filters(dataSet) switch
            {
                [LzfFilter.Id or BZip2Filter.Id, ..] => stored.Chunk,
                [ShuffleFilter.Id, LzfFilter.Id or BZip2Filter.Id, ..] => Unshuffled(stored.Chunk, elementBytes),
                _ => throw new DataException(
                    null,
                    dataSet.Name,
                    "a chunk was left uncompressed in a row of filters that is not known. Repack the file (h5repack -f GZIP=4)."
                ),
            };
        }
    }

    /// <summary>The filters in the order of writing; PureHDF keeps them to itself.</summary>
    private static ushort[]? Filters(NativeDataset dataSet)
    {
        var pipeline = Property(dataSet, "InternalFilterPipeline");
        return Property(pipeline, "FilterDescriptions") is IEnumerable filters
            ? [.. filters.Cast<object>().Select(static filter => Property(filter, "Identifier") as ushort? ?? 0)]
            : null;
    }

    private static object? Property(object? owner, string name) =>
        owner
            ?.GetType()
            .GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            ?.GetValue(owner);

    /// <summary>Bytes that were sorted by their place in the element go back.</summary>
    private static Memory<byte> Unshuffled(ReadOnlyMemory<byte> chunk, int elementBytes)
    {
        var from = chunk.Span;
        var elements = from.Length / elementBytes;
        var result = new byte[from.Length];
        for (var b = 0; b < elementBytes; b++)
        for (var i = 0; i < elements; i++)
            result[i * elementBytes + b] = from[b * elements + i];
        from[(elements * elementBytes)..].CopyTo(result.AsSpan(elements * elementBytes));
        return result;
    }
}
