using System.Text;
using Tensorflow.Exceptions;

namespace Tensorflow.Engine.Checkpoints;

/// <summary>Reads a checkpoint of TensorFlow's version 2.</summary>
internal sealed class BundleReader
{
    private readonly string _prefix;
    private readonly Dictionary<string, BundleEntryProto> _entries = new(StringComparer.Ordinal);
    private readonly BundleHeaderProto _header;

    /// <summary>Opens <c>prefix.index</c>.</summary>
    /// <exception cref="NotOkStatusException">There is no such checkpoint, or it is damaged.</exception>
    public BundleReader(string prefix)
    {
        _prefix = prefix;
        if (!File.Exists(IndexFile(prefix)))
        {
            throw new NotOkStatusException(
                $"Unsuccessful checkpoint read: there is no file {IndexFile(prefix)}. The path of a checkpoint is its "
                    + "prefix, as Saver.save returns it and tf.train.latest_checkpoint finds it."
            );
        }
        BundleHeaderProto? header = null;
        foreach (
            (byte[] key, byte[] value) in Checked(() => TableFile.Read(File.ReadAllBytes(IndexFile(prefix))).ToArray())
        )
        {
            if (key.Length == 0)
            {
                header = BundleHeaderProto.Parser.ParseFrom(value);
            }
            else
            {
                _entries[Encoding.UTF8.GetString(key)] = BundleEntryProto.Parser.ParseFrom(value);
            }
        }
        _header = header ?? throw Damaged("it has no header");
        if (_header.Endianness != BundleHeaderProto.Types.Endianness.Little)
        {
            throw Damaged("its numbers are big-endian");
        }
    }

    public IReadOnlyDictionary<string, BundleEntryProto> Entries => _entries;

    public static string IndexFile(string prefix) => prefix + ".index";

    public static string DataFile(string prefix, int shard, int shards) => $"{prefix}.data-{shard:D5}-of-{shards:D5}";

    public bool Contains(string name) => _entries.ContainsKey(name);

    /// <summary>The tensor of that name.</summary>
    /// <exception cref="NotOkStatusException">There is none, or its bytes do not match their checksum.</exception>
    public TensorValue Read(string name)
    {
        if (!_entries.TryGetValue(name, out BundleEntryProto? entry))
        {
            throw new NotOkStatusException(
                $"Key {name} not found in checkpoint {_prefix}; it has {string.Join(", ", _entries.Keys.Order())}."
            );
        }
        if (entry.Slices.Count > 0)
        {
            throw new NotSupportedException(
                $"'{name}' in {_prefix} is a partitioned variable, which the embedded engine does not read; use TensorFlow.NET."
            );
        }
        long[] sizes = [.. entry.Shape?.Dim.Select(dim => dim.Size) ?? []];
        using FileStream file = File.OpenRead(DataFile(_prefix, entry.ShardId, _header.NumShards));
        file.Seek(entry.Offset, SeekOrigin.Begin);
        return entry.Dtype == DataType.DtString
            ? ReadStrings(name, entry, file, sizes)
            : ReadNumbers(name, entry, file, sizes);
    }

    private StringValue ReadStrings(string name, BundleEntryProto entry, FileStream file, long[] sizes)
    {
        byte[] bytes = new byte[entry.Size];
        file.ReadExactly(bytes);
        long count = sizes.Aggregate(1L, (product, size) => product * size);
        (byte[][] elements, uint crc) = Checked(() => BundleStrings.Decode(bytes, count));
        Verify(name, entry, crc);
        return new StringValue(elements, sizes);
    }

    private unsafe TorchTensor ReadNumbers(string name, BundleEntryProto entry, FileStream file, long[] sizes)
    {
        TorchTensor tensor = TorchTensor.Empty((TF_DataType)(int)entry.Dtype, sizes);
        if (tensor.ByteCount != entry.Size)
        {
            throw Damaged($"'{name}' has {entry.Size} bytes where its shape and type need {tensor.ByteCount}");
        }
        uint crc = 0;
        for (long done = 0; done < entry.Size; )
        {
            int part = (int)Math.Min(entry.Size - done, 1 << 26);
            Span<byte> bytes = new((byte*)tensor.DataPointer + done, part);
            file.ReadExactly(bytes);
            crc = Crc32C.Extend(crc, bytes);
            done += part;
        }
        Verify(name, entry, crc);
        return tensor;
    }

    private void Verify(string name, BundleEntryProto entry, uint crc)
    {
        if (Crc32C.Unmask(entry.Crc32C) != crc)
        {
            throw Damaged($"the bytes of '{name}' do not match their checksum");
        }
    }

    private T Checked<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException damage)
        {
            throw Damaged(damage.Message);
        }
    }

    private NotOkStatusException Damaged(string why) => new($"Checkpoint {_prefix} cannot be read: {why}.");
}
