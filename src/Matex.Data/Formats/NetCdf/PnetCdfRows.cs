using Matex.Data.Formats.Storage;
using Matex.Data.Sources;

namespace Matex.Data.Formats.NetCdf;

/// <summary>
/// Rows of two variables, read through libpnetcdf by all ranks together. Each call reads both variables collectively, be
/// it nothing, so that the ranks need not know of each other what they want.
/// </summary>
internal sealed class PnetCdfRows : IRowSource
{
    private readonly PnetCdfLibrary library;
    private readonly NetCdfRows own;
    private readonly int identifier;
    private readonly PnetCdfVariable data;
    private readonly PnetCdfVariable? labels;

    private PnetCdfRows(PnetCdfLibrary library, NetCdfRows own, int identifier)
    {
        (this.library, this.own, this.identifier) = (library, own, identifier);
        data = new(library, identifier, own.Name, own.DataVariable);
        labels = own.LabelsVariable is { } variable ? new(library, identifier, own.Name, variable) : null;
    }

    public string Name => own.Name;

    public long Rows => own.Rows;

    public RowField Data => own.Data;

    public RowField? Labels => own.Labels;

    public bool IsCollective => true;

    /// <summary>Opens the file that was looked at, with the library. Collective.</summary>
    /// <param name="library">The library.</param>
    /// <param name="own">What this process found in the header; owned from now on.</param>
    /// <param name="ranks">Those that open it.</param>
    public static IRowSource Open(PnetCdfLibrary library, NetCdfRows own, IRankGroup ranks)
    {
        try
        {
            return new PnetCdfRows(library, own, Together.Do(ranks, () => library.Open(own.Name)));
        }
        catch
        {
            own.Dispose();
            throw;
        }
    }

    public void Read(long first, long count, Span<byte> data, Span<byte> labels)
    {
        this.data.Read(first, data.IsEmpty ? 0 : count, data);
        if (this.labels is null)
            return;
        var stored = Stored(labels);
        this.labels.Read(first, labels.IsEmpty ? 0 : count, stored);
        if (Converted(stored, labels) is var (index, value))
            throw WholeLabels.Fraction(Name, this.labels.Name, first + index, value);
    }

    public void Read(ReadOnlySpan<long> rows, Span<byte> data, Span<byte> labels)
    {
        this.data.Read(data.IsEmpty ? [] : rows, data);
        if (this.labels is null)
            return;
        var stored = Stored(labels);
        this.labels.Read(labels.IsEmpty ? [] : rows, stored);
        if (Converted(stored, labels) is var (index, value))
            throw WholeLabels.Fraction(Name, this.labels.Name, rows[index], value);
    }

    /// <summary>Collective.</summary>
    public void Dispose()
    {
        library.Close(identifier, Name);
        own.Dispose();
    }

    /// <summary>Where labels are read to: the destination, unless they are classes stored as floating-point numbers.</summary>
    private Span<byte> Stored(Span<byte> destination) =>
        AreConverted ? new byte[destination.Length / sizeof(long) * labels!.Type.Size()] : destination;

    private (int Index, double Value)? Converted(Span<byte> stored, Span<byte> destination) =>
        AreConverted ? WholeLabels.FirstFraction(stored, labels!.Type, destination) : null;

    private bool AreConverted => labels!.Type.IsFloating() && !own.Labels!.Type.IsFloating();
}
