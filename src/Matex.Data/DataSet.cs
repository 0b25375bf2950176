using Tensorflow.NumPy;

namespace Matex.Data;

/// <summary>
/// Training, validation and test rows from files: MaTEx's <c>DataSet</c>. Alone, a program reads all rows; under
/// <c>mpiexec</c> each rank reads its part of every batch, and the wrapper knows the batches as already split.
/// </summary>
/// <remarks>Opened, and gone through, on all ranks alike, as a program does that says nothing about ranks.</remarks>
public sealed class DataSet : IDisposable
{
    private readonly OpenedSet opened;

    /// <summary>Opens a data set.</summary>
    /// <param name="name">As <see cref="DataSetOptions.Name"/>: <c>MNIST</c>, <c>CIFAR10</c>, <c>CSV</c>, <c>HDF5</c>, …</param>
    /// <param name="trainingFile">A file or a folder; null for the files of a named set, or those of the directory.</param>
    /// <param name="validationFile">A file or a folder.</param>
    /// <param name="testFile">A file or a folder.</param>
    /// <param name="directory">Where the files are.</param>
    /// <param name="delimiter">Between the fields of a text file; null to find it.</param>
    /// <param name="trainingBatchSize">Rows of a global batch in training.</param>
    /// <param name="testBatchSize">Rows of a global batch in validation and test.</param>
    /// <param name="normalization">What the data are divided by.</param>
    /// <param name="validationPercentage">Per cent of the training rows, the last ones, for validation.</param>
    /// <param name="testPercentage">Per cent of the training rows, those before, for testing.</param>
    /// <param name="labels">What labels become.</param>
    /// <param name="shuffle">Another random order in each epoch.</param>
    /// <param name="seed">Fixes the order.</param>
    /// <exception cref="DataException">On all ranks, when a file cannot be used.</exception>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public DataSet(
        string name,
        string? trainingFile = null,
        string? validationFile = null,
        string? testFile = null,
        string? directory = null,
        char? delimiter = null,
        int trainingBatchSize = 64,
        int testBatchSize = 64,
        double normalization = 1,
        double validationPercentage = 0,
        double testPercentage = 0,
        LabelEncoding labels = LabelEncoding.OneHot,
        bool shuffle = false,
        int? seed = null
    )
        : this(
            new DataSetOptions
            {
                Name = name,
                TrainingFiles = Files(trainingFile),
                ValidationFiles = Files(validationFile),
                TestFiles = Files(testFile),
                Directory = directory,
                Delimiter = delimiter,
                TrainingBatchSize = trainingBatchSize,
                TestBatchSize = testBatchSize,
                Normalization = normalization,
                ValidationPercentage = validationPercentage,
                TestPercentage = testPercentage,
                Labels = labels,
                Shuffle = shuffle,
                Seed = seed,
            }
        ) { }

    /// <summary>Opens a data set.</summary>
    /// <exception cref="DataException">On all ranks, when a file cannot be used.</exception>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public DataSet(DataSetOptions options)
        : this(OpenedSet.Open(options, null, default)) { }

    private DataSet(OpenedSet opened) => this.opened = opened;

    /// <summary>The rows to train with.</summary>
    public DataSplit Training => opened.Training;

    /// <summary>The rows to validate with; possibly none.</summary>
    public DataSplit Validation => opened.Validation;

    /// <summary>The rows to test with; possibly none.</summary>
    public DataSplit Test => opened.Test;

    /// <summary>Number of classes; 0 for labels that are no class indices.</summary>
    public int Classes => opened.Classes;

    /// <summary><see cref="DataSplit.Data"/> of <see cref="Training"/>.</summary>
    public NDArray TrainingData => Training.Data;

    /// <summary><see cref="DataSplit.Labels"/> of <see cref="Training"/>.</summary>
    public NDArray TrainingLabels => Training.Labels;

    /// <summary><see cref="DataSplit.Data"/> of <see cref="Validation"/>.</summary>
    public NDArray ValidationData => Validation.Data;

    /// <summary><see cref="DataSplit.Labels"/> of <see cref="Validation"/>.</summary>
    public NDArray ValidationLabels => Validation.Labels;

    /// <summary><see cref="DataSplit.Data"/> of <see cref="Test"/>.</summary>
    public NDArray TestData => Test.Data;

    /// <summary><see cref="DataSplit.Labels"/> of <see cref="Test"/>.</summary>
    public NDArray TestLabels => Test.Labels;

    /// <summary>Opens a data set while the program waits for it: large text files are gone through once.</summary>
    /// <param name="options">Which files, and what becomes of them.</param>
    /// <param name="progress">Told how far a long step of it has come, from 0 to 1.</param>
    /// <param name="cancellation">Gives up; on one rank, all ranks do.</param>
    /// <exception cref="DataException">On all ranks, when a file cannot be used.</exception>
    public static Task<DataSet> OpenAsync(
        DataSetOptions options,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    ) => Task.Run(() => new DataSet(OpenedSet.Open(options, progress, cancellation)), cancellation);

    /// <summary>MaTEx's <c>next_train_batch</c>: the next training batch, from epoch to epoch without end.</summary>
    public DataBatch NextTrainingBatch() => Training.NextBatch();

    /// <summary>MaTEx's <c>next_validation_batch</c>.</summary>
    public DataBatch NextValidationBatch() => Validation.NextBatch();

    /// <summary>MaTEx's <c>next_test_batch</c>.</summary>
    public DataBatch NextTestBatch() => Test.NextBatch();

    /// <summary>Closes the files. Batches that have been drawn stay valid.</summary>
    public void Dispose() => opened.Dispose();

    private static IReadOnlyList<string> Files(string? file) => file is null ? [] : [file];
}
