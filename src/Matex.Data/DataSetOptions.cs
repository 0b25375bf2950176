namespace Matex.Data;

/// <summary>Which files a <see cref="DataSet"/> is made of, and what becomes of their rows.</summary>
public sealed record DataSetOptions
{
    /// <summary>
    /// <c>MNIST</c>, <c>CIFAR10</c> or <c>CIFAR100</c> for the files of these sets; <c>CSV</c>, <c>HDF5</c> or
    /// <c>PNETCDF</c> for files of that format; with any other name the format is found from the files.
    /// </summary>
    public string Name { get; init; } = "";

    /// <summary>Files or folders, in order; relative ones are looked for in <see cref="Directory"/>, if given.</summary>
    public IReadOnlyList<string> TrainingFiles { get; init; } = [];

    /// <summary>As <see cref="TrainingFiles"/>; none takes <see cref="ValidationPercentage"/> of the training rows.</summary>
    public IReadOnlyList<string> ValidationFiles { get; init; } = [];

    /// <summary>As <see cref="TrainingFiles"/>; none takes <see cref="TestPercentage"/> of the training rows.</summary>
    public IReadOnlyList<string> TestFiles { get; init; } = [];

    /// <summary>
    /// Where files are looked for. Without training files, the folder's subfolders <c>train</c>, <c>validation</c> and
    /// <c>test</c> are the set, or else all of its files are for training.
    /// </summary>
    public string? Directory { get; init; }

    /// <summary>Between the fields of text files; null to find it.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Have text files a line of names? null to find out.</summary>
    public bool? Header { get; init; }

    /// <summary>Label column of text files: a name, or a number from 0, or from the end as -1; null for the last.</summary>
    public string? LabelColumn { get; init; }

    /// <summary>Name of the data set or variable with the data (HDF5, NetCDF, npz); null to find it.</summary>
    public string? DataName { get; init; }

    /// <summary>Name of the data set or variable with the labels; null to find it.</summary>
    public string? LabelsName { get; init; }

    /// <summary>Rows of a global batch in training. At least 1.</summary>
    public int TrainingBatchSize { get; init; } = 64;

    /// <summary>Rows of a global batch in validation and test. At least 1.</summary>
    public int TestBatchSize { get; init; } = 64;

    /// <summary>What the data are divided by: 255 for images of bytes.</summary>
    public double Normalization { get; init; } = 1;

    /// <summary>Per cent of the training rows, the last ones, that are for validation instead. From 0 to 100.</summary>
    public double ValidationPercentage { get; init; }

    /// <summary>Per cent of the training rows, those before the validation rows, that are for testing instead.</summary>
    public double TestPercentage { get; init; }

    /// <summary>What labels become.</summary>
    public LabelEncoding Labels { get; init; }

    /// <summary>
    /// Number of classes, at least 1, for labels from 0; null for what the labels of all files say: the largest plus one, or
    /// two where they are -1 and 1.
    /// </summary>
    public int? Classes { get; init; }

    /// <summary>The shape of a row of data, such as 28, 28, 1; null for that of the files.</summary>
    public IReadOnlyList<long>? RowShape { get; init; }

    /// <summary>Goes through the training rows in another random order in each epoch.</summary>
    public bool Shuffle { get; init; }

    /// <summary>Fixes the order of a shuffled set; null for <c>MATEX_SEED</c>, or a random one.</summary>
    public int? Seed { get; init; }

    /// <summary>How many batches may be read before they are wanted; 0 for none.</summary>
    public int ReadAhead { get; init; } = 2;

    /// <exception cref="ArgumentException">A value is out of its range; the message names it.</exception>
    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(TrainingBatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(TestBatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(ReadAhead);
        if (Classes is { } classes)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1, nameof(Classes));
        }
        if (!double.IsFinite(Normalization) || Normalization == 0)
        {
            throw new ArgumentException($"{nameof(Normalization)} is {Normalization}: data cannot be divided by it.");
        }
        Validate(nameof(ValidationPercentage), ValidationPercentage);
        Validate(nameof(TestPercentage), TestPercentage);
        if (ValidationPercentage + TestPercentage >= 100)
        {
            throw new ArgumentException(
                $"{nameof(ValidationPercentage)} and {nameof(TestPercentage)} leave nothing to train on: they are "
                    + $"{ValidationPercentage} and {TestPercentage} of 100."
            );
        }
    }

    private static void Validate(string name, double percentage)
    {
        if (percentage is < 0 or > 100 or > 0 and < 1 or double.NaN)
        {
            throw new ArgumentException(
                $"{name} is {percentage}, but is a number of per cent, 0 or from 1 to 100: write 10 for a tenth."
            );
        }
    }
}
