namespace Tensorflow.Engine.Codecs;

/// <summary>The compression of GIF: codes for sequences of colours, of 12 bits at most.</summary>
internal static class GifLzw
{
    private const int MostCodes = 1 << 12;

    /// <param name="bits">Bits of a colour.</param>
    /// <param name="count">Colours to read; an image that ends too early is an error.</param>
    public static byte[] Decode(int bits, List<byte> data, int count)
    {
        if (bits is < 1 or > 8)
            throw Gif.Error($"its colours have {bits} bits");
        var (clear, end) = (1 << bits, (1 << bits) + 1);
        var prefixes = new int[MostCodes];
        var lasts = new byte[MostCodes];
        var sequence = new byte[MostCodes + 1];
        var result = new byte[count];
        var (codes, width, previous) = (end + 1, bits + 1, -1);
        var (buffer, available, at, written) = (0, 0, 0, 0);
        byte first = 0;
        while (written < count)
        {
            while (available < width)
            {
                if (at == data.Count)
                    throw Gif.Error($"{written} of {count} pixels are there");
                buffer |= data[at++] << available;
                available += 8;
            }
            var code = buffer & ((1 << width) - 1);
            (buffer, available) = (buffer >> width, available - width);
            if (code == clear)
            {
                (codes, width, previous) = (end + 1, bits + 1, -1);
                continue;
            }
            if (code == end)
                throw Gif.Error($"{written} of {count} pixels are there");
            if (code > codes || (code == codes && previous < 0) || (code >= clear && previous < 0))
                throw Gif.Error($"code {code} stands for nothing yet");
            // The code that is about to be defined is the sequence before with its own first colour behind it.
            var length = 0;
            var rest = code;
            if (code == codes)
                (sequence[length++], rest) = (first, previous);
            for (; rest > end; rest = prefixes[rest])
                sequence[length++] = lasts[rest];
            first = (byte)rest;
            sequence[length++] = first;
            if (previous >= 0 && codes < MostCodes)
            {
                (prefixes[codes], lasts[codes]) = (previous, first);
                codes++;
                if (codes == 1 << width && width < 12)
                    width++;
            }
            previous = code;
            while (length > 0 && written < count)
                result[written++] = sequence[--length];
        }
        return result;
    }
}
