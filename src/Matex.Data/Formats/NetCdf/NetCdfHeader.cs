namespace Matex.Data.Formats.NetCdf;

/// <summary>A dimension; the length of the unlimited one is the number of records.</summary>
internal sealed record NetCdfDimension(string Name, long Length, bool Unlimited);

/// <summary>A variable.</summary>
/// <param name="Index">Its place in the header, which is its identifier in the C libraries.</param>
/// <param name="Name">As in the file.</param>
/// <param name="Type">Of its elements.</param>
/// <param name="Dimensions">Slowest first.</param>
/// <param name="Begin">Byte where it starts; for a record variable, where its first record starts.</param>
/// <param name="Signed">Whether an attribute says that its bytes are signed.</param>
internal sealed record NetCdfVariable(
    int Index,
    string Name,
    NetCdfType Type,
    IReadOnlyList<NetCdfDimension> Dimensions,
    long Begin,
    bool Signed
)
{
    public bool IsRecord => Dimensions is [{ Unlimited: true }, ..];
}

/// <summary>What the header of a classic file says (NetCDF Classic Format Specification, CDF-1, CDF-2 and CDF-5).</summary>
/// <param name="Version">1, 2 or 5.</param>
/// <param name="Variables">In the file's order.</param>
/// <param name="RecordBytes">From one record to the next.</param>
internal sealed record NetCdfHeader(int Version, IReadOnlyList<NetCdfVariable> Variables, long RecordBytes);
