namespace Tensorflow.Engine.Checkpoints;

/// <summary>Numbers of variable length: seven bits a byte, the lowest first.</summary>
internal static class Varint
{
    public static void Write(Stream stream, ulong value)
    {
        while (value >= 0x80)
        {
            stream.WriteByte((byte)(value | 0x80));
            value >>= 7;
        }
        stream.WriteByte((byte)value);
    }

    /// <summary>Reads a number and moves <paramref name="position"/> behind it.</summary>
    /// <exception cref="InvalidDataException">The bytes end within the number.</exception>
    public static ulong Read(ReadOnlySpan<byte> bytes, ref int position)
    {
        ulong value = 0;
        for (int shift = 0; shift < 64 && position < bytes.Length; shift += 7)
        {
            byte part = bytes[position++];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
        throw new InvalidDataException("A number of variable length is cut off.");
    }
}
