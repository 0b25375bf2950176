using System.Text;

namespace Tensorflow.Engine;

/// <summary>
/// Bytes as .NET strings and back. What is no UTF-8, such as a serialized message, is not lost: each such byte stands as a
/// lone surrogate, as Python's <c>surrogateescape</c> has it.
/// </summary>
internal static class ByteText
{
    private const char FirstByte = '\udc80';
    private const char LastByte = '\udcff';

    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    public static string Decode(byte[] bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return s_strict.GetString(bytes);
        StringBuilder text = new(bytes.Length);
        for (var rest = bytes.AsSpan(); rest.Length > 0; )
        {
            if (Rune.DecodeFromUtf8(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done)
                text.Append(rune.ToString());
            else
                for (var i = 0; i < length; i++)
                    text.Append((char)(FirstByte - 0x80 + rest[i]));
            rest = rest[length..];
        }
        return text.ToString();
    }

    public static byte[] Encode(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstByte, LastByte))
            return Encoding.UTF8.GetBytes(text);
        List<byte> bytes = new(text.Length);
        Span<byte> encoded = stackalloc byte[4];
        for (var i = 0; i < text.Length; )
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                bytes.AddRange(encoded[..rune.EncodeToUtf8(encoded)]);
                i += rune.Utf16SequenceLength;
                continue;
            }
            if (text[i] is >= FirstByte and <= LastByte)
                bytes.Add((byte)(text[i] - FirstByte + 0x80));
            else
                bytes.AddRange("\ufffd"u8);
            i++;
        }
        return [.. bytes];
    }
}
