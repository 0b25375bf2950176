using Matex.Data.Sources;

namespace Matex.Data.Formats.NetCdf;

/// <summary>A variable of a file that is open in libpnetcdf, which delivers this machine's byte order.</summary>
internal sealed unsafe class PnetCdfVariable
{
    private readonly PnetCdfLibrary library;
    private readonly int file;
    private readonly string path;
    private readonly NetCdfVariable variable;
    private readonly delegate* unmanaged[Cdecl]<int, int, long*, long*, void*, int> readRange;
    private readonly delegate* unmanaged[Cdecl]<int, int, int, long**, long**, void*, int> readRanges;

    public PnetCdfVariable(PnetCdfLibrary library, int file, string path, NetCdfVariable variable)
    {
        (this.library, this.file, this.path, this.variable) = (library, file, path, variable);
        // The function for the variable's own type: bytes are taken as they are, signed or not.
        Type = variable.Type.Stored()!.Value.Element;
        readRange = (delegate* unmanaged[Cdecl]<int, int, long*, long*, void*, int>)library.Reader("vara", Type);
        readRanges = (delegate* unmanaged[Cdecl]<int, int, int, long**, long**, void*, int>)
            library.Reader("varn", Type);
    }

    public string Name => variable.Name;

    /// <summary>In the file; bytes may stand for numbers without a sign.</summary>
    public ElementType Type { get; }

    /// <summary>Reads consecutive rows, possibly none. Collective.</summary>
    public void Read(long first, long count, Span<byte> destination)
    {
        var dimensions = variable.Dimensions.Count;
        var start = stackalloc long[dimensions];
        var extent = stackalloc long[dimensions];
        Fill(start, extent, count == 0 ? 0 : first, count);
        fixed (byte* target = destination)
            library.Check(readRange(file, variable.Index, start, extent, target), path, variable.Name);
    }

    /// <summary>Reads rows in the order given, possibly none. Collective.</summary>
    public void Read(ReadOnlySpan<long> rows, Span<byte> destination)
    {
        var runs = Runs(rows);
        var dimensions = variable.Dimensions.Count;
        var numbers = new long[2 * runs.Count * dimensions];
        var addresses = new long*[2 * runs.Count];
        fixed (long* number = numbers)
        fixed (long** address = addresses)
        fixed (byte* target = destination)
        {
            for (var i = 0; i < runs.Count; i++)
            {
                address[i] = number + 2 * i * dimensions;
                address[runs.Count + i] = address[i] + dimensions;
                Fill(address[i], address[runs.Count + i], runs[i].First, runs[i].Count);
            }
            var code = readRanges(file, variable.Index, runs.Count, address, address + runs.Count, target);
            library.Check(code, path, variable.Name);
        }
    }

    private static List<(long First, long Count)> Runs(ReadOnlySpan<long> rows)
    {
        var runs = new List<(long First, long Count)>();
        foreach (var row in rows)
            if (runs is [.., var (first, count)] && first + count == row)
                runs[^1] = (first, count + 1);
            else
                runs.Add((row, 1));
        return runs;
    }

    private void Fill(long* start, long* extent, long first, long count)
    {
        (start[0], extent[0]) = (first, count);
        for (var d = 1; d < variable.Dimensions.Count; d++)
            (start[d], extent[d]) = (0, variable.Dimensions[d].Length);
    }
}
