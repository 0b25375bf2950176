using System.Text;

namespace Tensorflow.Engine;

/// <summary>Code points of strings, with the bytes at which they start.</summary>
internal static class UnicodeDecoding
{
    public readonly record struct Result(long[] RowSplits, long[] Characters, long[] Starts);

    public static Result Decode(byte[][] texts, Encoding encoding, string errors, int replacement, bool replaceControls)
    {
        var splits = new List<long> { 0 };
        var characters = new List<long>();
        var starts = new List<long>();
        foreach (var text in texts)
        {
            for (var at = 0; at < text.Length; )
            {
                var valid = Next(text.AsSpan(at), encoding, out var point, out var length);
                if (!valid && errors == "strict")
                    throw new InvalidArgumentError($"Invalid formatting on input string at byte {at}.");
                if (valid || errors == "replace")
                {
                    var control = replaceControls && (point < 0x20 || point == 0x7F);
                    characters.Add(valid && !control ? point : replacement);
                    starts.Add(at);
                }
                at += length;
            }
            splits.Add(characters.Count);
        }
        return new Result([.. splits], [.. characters], [.. starts]);
    }

    private static bool Next(ReadOnlySpan<byte> bytes, Encoding encoding, out int point, out int length)
    {
        if (encoding is UTF8Encoding)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out length);
            point = rune.Value;
            return status == System.Buffers.OperationStatus.Done;
        }
        var unit = encoding is UTF32Encoding ? 4 : 2;
        length = Math.Min(unit, bytes.Length);
        Span<char> units = stackalloc char[4];
        var count = encoding.GetChars(bytes[..length], units);
        if (unit == 2 && count == 1 && char.IsHighSurrogate(units[0]) && bytes.Length >= 4)
        {
            length = 4;
            count = encoding.GetChars(bytes[..4], units);
        }
        var found = Rune.DecodeFromUtf16(units[..count], out var decoded, out _);
        point = decoded.Value;
        return found == System.Buffers.OperationStatus.Done && decoded != Rune.ReplacementChar;
    }
}
