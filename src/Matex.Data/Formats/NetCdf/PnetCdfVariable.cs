using Matex.Data.Sources;

namespace Matex.Data.Formats.NetCdf;

/// <summary>A variable of a file that is open in libpnetcdf, which delivers this machine's byte order.</summary>
internal sealed unsafe class PnetCdfVariable
{
    private readonly PnetCdfLibrary library;
    private readonly int file;
    private readonly string path;
    private readonly NetCdfVariable variable;
    private readonly delegate* unmanaged[Cdecl]<int, int, long*, long*, void*, int> read;

    public PnetCdfVariable(PnetCdfLibrary library, int file, string path, NetCdfVariable variable)
    {
        (this.library, this.file, this.path, this.variable) = (library, file, path, variable);
        // The function for the variable's own type: bytes are taken as they are, signed or not.
        Type = variable.Type.Stored()!.Value.Element;
        read = (delegate* unmanaged[Cdecl]<int, int, long*, long*, void*, int>)library.Reader(Type);
    }

    public string Name => variable.Name;

    /// <summary>In the file; bytes may stand for numbers without a sign.</summary>
    public ElementType Type { get; }

    /// <summary>Reads consecutive rows, possibly none. Collective.</summary>
    public void Read(RowRun rows, Span<byte> destination)
    {
        var dimensions = variable.Dimensions.Count;
        var start = stackalloc long[dimensions];
        var extent = stackalloc long[dimensions];
        (start[0], extent[0]) = (rows.First, rows.Count);
        for (var d = 1; d < dimensions; d++)
            (start[d], extent[d]) = (0, variable.Dimensions[d].Length);
        fixed (byte* target = destination)
            library.Check(read(file, variable.Index, start, extent, target), path, Name);
    }
}
