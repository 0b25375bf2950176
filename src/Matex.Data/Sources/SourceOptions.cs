namespace Matex.Data.Sources;

/// <summary>How files are to be read; a format takes what concerns it.</summary>
internal sealed record SourceOptions
{
    /// <summary>The ranks that open the source together.</summary>
    public IRankGroup Ranks { get; init; } = OneRank.Instance;

    /// <summary>Name of a format ("csv", "hdf5", …) that is not to be guessed from the files; null to guess.</summary>
    public string? Format { get; init; }

    /// <summary>Between the fields of a text file; null to find it in the first line.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Has a text file a line of names? null to find out.</summary>
    public bool? Header { get; init; }

    /// <summary>
    /// Which column of a text file is the label: a name, or a position from 0, or from the end as -1; null for the last.
    /// An empty text means that there are no labels.
    /// </summary>
    public string? LabelColumn { get; init; }

    /// <summary>
    /// Labels are numbers to be approximated (Float32), not class indices. Where this is false, a label that is not a whole
    /// number of 0 or more, or -1 (which may be a class beside 1), is an error.
    /// </summary>
    public bool Regression { get; init; }

    /// <summary>Name of the data set or variable with the data (HDF5, NetCDF, npz); null to find it.</summary>
    public string? DataName { get; init; }

    /// <summary>Name of the data set or variable with the labels; null to find it.</summary>
    public string? LabelsName { get; init; }

    /// <summary>Asked for between steps of a long opening; throws <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Told, from 0 to 1, how far a long opening has come.</summary>
    public IProgress<double>? Progress { get; init; }
}
