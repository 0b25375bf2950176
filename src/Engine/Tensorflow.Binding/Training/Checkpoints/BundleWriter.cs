using System.Text;
using Google.Protobuf;

namespace Tensorflow.Engine.Checkpoints;

/// <summary>Writes tensors as a checkpoint of TensorFlow's version 2: <c>prefix.index</c> and
/// <c>prefix.data-00000-of-00001</c>.</summary>
internal static class BundleWriter
{
    public static void Write(string prefix, IEnumerable<(string Name, TensorValue Value)> tensors)
    {
        string? folder = Path.GetDirectoryName(prefix);
        if (!string.IsNullOrEmpty(folder))
        {
            Directory.CreateDirectory(folder);
        }
        string data = BundleReader.DataFile(prefix, 0, 1);
        string index = BundleReader.IndexFile(prefix);
        // Written beside and moved, so that a reader never sees half a checkpoint.
        string suffix = $".tempstate{Guid.NewGuid():N}";
        SortedDictionary<string, BundleEntryProto> entries = new(StringComparer.Ordinal);
        using (FileStream file = File.Create(data + suffix))
        {
            foreach ((string name, TensorValue value) in tensors)
            {
                if (!entries.TryAdd(name, Append(file, value)))
                {
                    throw new InvalidArgumentError($"The checkpoint has two tensors named '{name}'.");
                }
            }
        }
        using (FileStream file = File.Create(index + suffix))
        {
            BundleHeaderProto header = new()
            {
                NumShards = 1,
                Version = new VersionDef { Producer = 1 },
            };
            TableFile.Write(
                file,
                entries
                    .Select(entry => (Encoding.UTF8.GetBytes(entry.Key), entry.Value.ToByteArray()))
                    .Prepend(([], header.ToByteArray()))
            );
        }
        File.Move(data + suffix, data, overwrite: true);
        File.Move(index + suffix, index, overwrite: true);
    }

    private static BundleEntryProto Append(FileStream file, TensorValue value)
    {
        long offset = file.Position;
        (TF_DataType type, long[] sizes, uint crc) = value switch
        {
            TorchTensor tensor => (tensor.DataType, tensor.Sizes, WriteNumbers(file, tensor)),
            StringValue strings => (TF_DataType.TF_STRING, strings.Sizes, WriteStrings(file, strings)),
            _ => throw new InvalidArgumentError($"A {value.GetType().Name} cannot be saved in a checkpoint."),
        };
        TensorShapeProto shape = new();
        shape.Dim.AddRange(sizes.Select(size => new TensorShapeProto.Types.Dim { Size = size }));
        return new BundleEntryProto
        {
            Dtype = (DataType)(int)type,
            Shape = shape,
            Offset = offset,
            Size = file.Position - offset,
            Crc32C = Crc32C.Mask(crc),
        };
    }

    private static uint WriteNumbers(FileStream file, TorchTensor tensor)
    {
        using TorchTensor contiguous = tensor.Contiguous();
        uint crc = 0;
        for (long done = 0; done < contiguous.ByteCount; )
        {
            int part = (int)Math.Min(contiguous.ByteCount - done, 1 << 26);
            ReadOnlySpan<byte> bytes = Bytes(contiguous, done, part);
            crc = Crc32C.Extend(crc, bytes);
            file.Write(bytes);
            done += part;
        }
        return crc;
    }

    private static unsafe ReadOnlySpan<byte> Bytes(TorchTensor tensor, long start, int length) =>
        new((byte*)tensor.DataPointer + start, length);

    private static uint WriteStrings(FileStream file, StringValue strings)
    {
        (byte[] bytes, uint crc) = BundleStrings.Encode(strings.Elements);
        file.Write(bytes);
        return crc;
    }
}
