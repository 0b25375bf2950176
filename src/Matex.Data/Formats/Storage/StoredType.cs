using Matex.Data.Sources;

namespace Matex.Data.Formats.Storage;

/// <summary>How one element lies in a file.</summary>
/// <param name="Element">Its type.</param>
/// <param name="BigEndian">Whether its most significant byte comes first.</param>
internal readonly record struct StoredType(ElementType Element, bool BigEndian)
{
    /// <summary>Bytes of one element.</summary>
    public int Size => Element.Size();

    /// <summary>Whether the bytes must be reversed before this machine can compute with them.</summary>
    public bool IsSwapped => Size > 1 && BigEndian == BitConverter.IsLittleEndian;

    public override string ToString() =>
        Size == 1 ? $"{Element}" : $"{Element} ({(BigEndian ? "big" : "little")}-endian)";
}
