using System.Buffers.Binary;

namespace Tensorflow.Engine.Codecs;

/// <summary>
/// Images and animations in GIF. Frames are put together as TensorFlow does it: what a frame does not cover, or marks as
/// transparent, is that of the frame before, black in the first; ways of disposal are not looked at.
/// </summary>
internal ref struct Gif
{
    private const int Channels = 3;

    private readonly ReadOnlySpan<byte> _file;
    private readonly List<byte[]> _frames = [];
    private readonly int _width;
    private readonly int _height;
    private readonly ReadOnlySpan<byte> _palette;
    private int _at = 13;
    private int _transparent = -1;

    private Gif(ReadOnlySpan<byte> file)
    {
        _file = file;
        if (file.Length < _at)
            throw Error("it ends within its header");
        (_width, _height) = (Short(6), Short(8));
        _palette = Palette(file[10]);
    }

    /// <param name="all">Every frame, or only the first.</param>
    public static Picture Decode(ReadOnlySpan<byte> file, bool all)
    {
        Gif gif = new(file);
        gif.Read(all ? int.MaxValue : 1);
        if (gif._frames.Count == 0)
            throw Error("it has no image");
        return new Picture(gif._height, gif._width, Channels, [.. gif._frames.SelectMany(f => f)])
        {
            Frames = gif._frames.Count,
        };
    }

    private void Read(int most)
    {
        while (_frames.Count < most)
        {
            switch (Next())
            {
                case (byte)'!':
                    Extension(Next());
                    break;
                case (byte)',':
                    Frame();
                    break;
                case (byte)';':
                    return;
                case var other:
                    throw Error($"a block begins with {other}");
            }
        }
    }

    private void Extension(byte label)
    {
        const int GraphicControl = 0xf9;
        var data = Blocks();
        if (label == GraphicControl && data.Count >= 4)
            _transparent = (data[0] & 1) == 1 ? data[3] : -1;
    }

    private void Frame()
    {
        var (left, top, width, height) = (Short(_at), Short(_at + 2), Short(_at + 4), Short(_at + 6));
        _at += 8;
        var flags = Next();
        var own = Palette(flags);
        var palette = own.IsEmpty ? _palette : own;
        if (palette.IsEmpty)
            throw Error($"frame {_frames.Count} has no colours");
        var indices = GifLzw.Decode(Next(), Blocks(), width * height);
        var frame = _frames.Count == 0 ? new byte[_width * _height * Channels] : (byte[])_frames[^1].Clone();
        foreach (var (row, source) in Rows(height, interlaced: (flags & 0x40) != 0))
        {
            for (var x = 0; x < width; x++)
            {
                var index = indices[(source * width) + x];
                if (index == _transparent || top + row >= _height || left + x >= _width)
                    continue;
                if ((index + 1) * Channels > palette.Length)
                    throw Error($"frame {_frames.Count} uses colour {index} of {palette.Length / Channels}");
                palette
                    .Slice(index * Channels, Channels)
                    .CopyTo(frame.AsSpan((((top + row) * _width) + left + x) * Channels));
            }
        }
        _frames.Add(frame);
        _transparent = -1;
    }

    // Interlaced rows come in four passes.
    private static IEnumerable<(int Row, int Source)> Rows(int height, bool interlaced)
    {
        var source = 0;
        (int First, int Step)[] passes = interlaced ? [(0, 8), (4, 8), (2, 4), (1, 2)] : [(0, 1)];
        foreach (var (first, step) in passes)
            for (var row = first; row < height; row += step)
                yield return (row, source++);
    }

    private ReadOnlySpan<byte> Palette(byte flags)
    {
        if ((flags & 0x80) == 0)
            return [];
        var size = Channels << ((flags & 7) + 1);
        return Take(size);
    }

    // Data in blocks of up to 255 bytes, of which the last has none.
    private List<byte> Blocks()
    {
        List<byte> data = [];
        for (var size = Next(); size > 0; size = Next())
            data.AddRange(Take(size));
        return data;
    }

    private ReadOnlySpan<byte> Take(int size)
    {
        if (_at + size > _file.Length)
            throw Error("it ends too early");
        _at += size;
        return _file.Slice(_at - size, size);
    }

    private byte Next() => Take(1)[0];

    private readonly int Short(int at) =>
        at + 2 <= _file.Length
            ? BinaryPrimitives.ReadUInt16LittleEndian(_file[at..])
            : throw Error("it ends too early");

    internal static InvalidArgumentError Error(string reason) => new($"Invalid GIF data: {reason}.");
}
