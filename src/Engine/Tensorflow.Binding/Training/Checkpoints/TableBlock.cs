using System.Buffers.Binary;

namespace Tensorflow.Engine.Checkpoints;

/// <summary>A block of LevelDB's table format: keys in order, each written as the length shared with the one before
/// and the rest, whole again at every restart point.</summary>
internal sealed class TableBlock
{
    private const int RestartInterval = 16;

    private readonly MemoryStream _bytes = new();
    private readonly List<uint> _restarts = [0];
    private byte[] _lastKey = [];
    private int _sinceRestart;

    public bool IsEmpty => _bytes.Length == 0;

    public long Length => _bytes.Length;

    public byte[] LastKey => _lastKey;

    public void Add(byte[] key, ReadOnlySpan<byte> value)
    {
        int shared = 0;
        if (_sinceRestart == RestartInterval)
        {
            _restarts.Add((uint)_bytes.Length);
            _sinceRestart = 0;
        }
        else
        {
            shared = key.AsSpan().CommonPrefixLength(_lastKey);
        }
        Varint.Write(_bytes, (ulong)shared);
        Varint.Write(_bytes, (ulong)(key.Length - shared));
        Varint.Write(_bytes, (ulong)value.Length);
        _bytes.Write(key.AsSpan(shared));
        _bytes.Write(value);
        _lastKey = key;
        _sinceRestart++;
    }

    /// <summary>The block with its restart points.</summary>
    public byte[] Finish()
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        foreach (uint value in _restarts.Append((uint)_restarts.Count))
        {
            BinaryPrimitives.WriteUInt32LittleEndian(number, value);
            _bytes.Write(number);
        }
        return _bytes.ToArray();
    }

    /// <summary>The entries of a finished block.</summary>
    public static IEnumerable<(byte[] Key, byte[] Value)> Read(byte[] block)
    {
        int restarts = (int)BinaryPrimitives.ReadUInt32LittleEndian(block.AsSpan(block.Length - sizeof(uint)));
        int end = block.Length - sizeof(uint) * (restarts + 1);
        byte[] key = [];
        for (int position = 0; position < end; )
        {
            int shared = (int)Varint.Read(block, ref position);
            int rest = (int)Varint.Read(block, ref position);
            int length = (int)Varint.Read(block, ref position);
            key = [.. key.AsSpan(0, shared), .. block.AsSpan(position, rest)];
            position += rest;
            yield return (key, block[position..(position + length)]);
            position += length;
        }
    }
}
