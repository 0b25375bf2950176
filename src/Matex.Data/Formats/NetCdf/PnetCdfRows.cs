using Matex.Data.Formats.Storage;
using Matex.Data.Sources;

namespace Matex.Data.Formats.NetCdf;

/// <summary>
/// Rows of two variables, read through libpnetcdf by all ranks together. Each call reads both variables collectively, be
/// it nothing, so that the ranks need not know of each other what they want. Where a rank wants rows here and there, all
/// read on their own instead: the library's function for that (ncmpi_get_varn) fails in Debian 12's Open MPI.
/// </summary>
internal sealed class PnetCdfRows : IRowSource
{
    private readonly PnetCdfLibrary library;
    private readonly NetCdfRows own;
    private readonly IRankGroup ranks;
    private readonly int identifier;
    private readonly PnetCdfVariable data;
    private readonly PnetCdfVariable? labels;

    private PnetCdfRows(PnetCdfLibrary library, NetCdfRows own, IRankGroup ranks, int identifier)
    {
        (this.library, this.own, this.ranks, this.identifier) = (library, own, ranks, identifier);
        data = new(library, identifier, own.Name, own.DataVariable);
        labels = own.LabelsVariable is { } variable ? new(library, identifier, own.Name, variable) : null;
    }

    public string Name => own.Name;

    public long Rows => own.Rows;

    public RowField Data => own.Data;

    public RowField? Labels => own.Labels;

    public bool IsCollective => true;

    public IRowSource Alone => own;

    /// <summary>Opens the file that was looked at, with the library. Collective.</summary>
    /// <param name="library">The library.</param>
    /// <param name="own">What this process found in the header; owned from now on.</param>
    /// <param name="ranks">Those that open it.</param>
    public static IRowSource Open(PnetCdfLibrary library, NetCdfRows own, IRankGroup ranks)
    {
        try
        {
            return new PnetCdfRows(library, own, ranks, Together.Do(ranks, () => library.Open(own.Name)));
        }
        catch
        {
            own.Dispose();
            throw;
        }
    }

    public void Read(long first, long count, Span<byte> data, Span<byte> labels)
    {
        if (MostRuns(1) == 1)
            ReadTogether(new(first, count), data, labels);
        else
            own.Read(first, count, data, labels);
    }

    public void Read(ReadOnlySpan<long> rows, Span<byte> data, Span<byte> labels)
    {
        var run = RowRun.Of(rows);
        if (MostRuns(run is null ? 2 : 1) == 1)
            ReadTogether(run!.Value, data, labels);
        else
            ScatteredReading.ByRuns(own, rows, data, labels);
    }

    /// <summary>Collective.</summary>
    public void Dispose()
    {
        library.Close(identifier, Name);
        own.Dispose();
    }

    /// <summary>The largest number of runs of consecutive rows that a rank wants.</summary>
    private int MostRuns(int mine) => ranks.Gather("runs of rows", mine).Max();

    private void ReadTogether(RowRun rows, Span<byte> data, Span<byte> labels)
    {
        // A read that fails on this rank does not keep it from the next one, in which the others wait for it.
        var failure = Failure(this.data, data.IsEmpty ? default : rows, data);
        if (this.labels is not null)
        {
            var stored = Stored(labels);
            var second = Failure(this.labels, labels.IsEmpty ? default : rows, stored);
            failure ??= second;
            if (failure is null && Converted(stored, labels) is var (index, value))
                throw WholeLabels.Fraction(Name, this.labels.Name, rows.First + index, value);
        }
        if (failure is not null)
            throw failure;
    }

    private static DataException? Failure(PnetCdfVariable variable, RowRun rows, Span<byte> destination)
    {
        try
        {
            variable.Read(rows, destination);
            return null;
        }
        catch (DataException failure)
        {
            return failure;
        }
    }

    /// <summary>Where labels are read to: the destination, unless they are classes stored as floating-point numbers.</summary>
    private Span<byte> Stored(Span<byte> destination) =>
        AreConverted ? new byte[destination.Length / sizeof(long) * labels!.Type.Size()] : destination;

    private (int Index, double Value)? Converted(Span<byte> stored, Span<byte> destination) =>
        AreConverted ? WholeLabels.FirstFraction(stored, labels!.Type, destination) : null;

    private bool AreConverted => labels!.Type.IsFloating() && !own.Labels!.Type.IsFloating();
}
