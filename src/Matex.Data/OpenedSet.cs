using System.Runtime.CompilerServices;
using Matex.Data.Feeding;
using Matex.Data.Naming;
using Matex.Data.Ordering;
using Matex.Data.Reading;
using Matex.Data.Sources;
using Matex.Transparent;
using Matex.Transparent.Launch;
using Tensorflow;

namespace Matex.Data;

/// <summary>The open files of a data set, and its parts.</summary>
internal sealed class OpenedSet : IDisposable
{
    private readonly IRowSource[] sources;

    private OpenedSet(IRowSource[] sources, DataSetOptions options, SourceOptions reading)
    {
        this.sources = sources;
        var (training, validation, test) = (sources[0], sources[1], sources[2]);
        var classes =
            options.Labels == LabelEncoding.Values ? default
            : options.Classes is { } known ? new ClassLabels(known)
            : LabelScan.Classes([.. sources.Distinct()], options.Labels, reading);
        Classes = classes.Count;
        var job = Job.Current;
        var rows = SplitRows.Of(
            training.Rows,
            validation == training ? options.ValidationPercentage : 0,
            test == training ? options.TestPercentage : 0
        );
        Training = Split("training", training, 0, rows.Training, options.TrainingBatchSize, options.Shuffle);
        Test =
            test == training
                ? Split("test", test, rows.Training, rows.Test, options.TestBatchSize, false)
                : Split("test", test, 0, test.Rows, options.TestBatchSize, false);
        Validation =
            validation == training
                ? Split(
                    "validation",
                    validation,
                    rows.Training + rows.Test,
                    rows.Validation,
                    options.TestBatchSize,
                    false
                )
                : Split("validation", validation, 0, validation.Rows, options.TestBatchSize, false);

        DataSplit Split(string name, IRowSource source, long first, long count, int batchSize, bool shuffle)
        {
            // Which rows ranks want when, in a shuffled order, is not the same on all of them.
            source = shuffle ? source.Alone : source;
            var reader = new RowReader(source, first, new((float)options.Normalization, options.Labels, classes));
            var ranks = reading.Ranks.Size;
            var global = job.Settings.Batch == BatchMeaning.PerRank ? checked(batchSize * ranks) : batchSize;
            var plan = new BatchPlan(count, global, reading.Ranks.Rank, ranks);
            var order = shuffle ? Shuffled(source, options, reading.Ranks) : null;
            return new DataSplit(
                name,
                reader,
                plan,
                TensorForm.Of(reader, options.RowShape),
                new(job.Settings.Data == DataDistribution.Contiguous, order, DataMemory.OfRank(job), options.ReadAhead),
                reading
            );
        }
    }

    public DataSplit Training { get; }

    public DataSplit Validation { get; }

    public DataSplit Test { get; }

    public int Classes { get; }

    /// <summary>Opens the files. Called on all ranks together.</summary>
    public static OpenedSet Open(DataSetOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        options.Validate();
        // Whatever joins this process to a job happens as TensorFlow's assembly is loaded.
        RuntimeHelpers.RunModuleConstructor(typeof(Tensor).Module.ModuleHandle);
        var reading = new SourceOptions
        {
            Ranks = JobRanks.Current,
            Format = NamedSets.Format(options.Name),
            Delimiter = options.Delimiter,
            Header = options.Header,
            LabelColumn = options.LabelColumn,
            Regression = options.Labels == LabelEncoding.Values,
            DataName = options.DataName,
            LabelsName = options.LabelsName,
            Progress = progress,
            Cancellation = cancellation,
        };
        var opened = new List<IRowSource>();
        try
        {
            var files = Together.Do(reading.Ranks, () => NamedSets.Find(options));
            var training = Opened(files.Training);
            if (training.Rows == 0)
            {
                throw new DataException(training.Name, null, "there are no rows to train on.");
            }
            var validation = files.Validation.Count > 0 ? Opened(files.Validation) : training;
            var test = files.Test.Count > 0 ? Opened(files.Test) : training;
            RequireAlike(training, validation);
            RequireAlike(training, test);
            return new OpenedSet([training, validation, test], options, reading);
        }
        catch
        {
            opened.ForEach(static source => source.Dispose());
            throw;
        }

        IRowSource Opened(IReadOnlyList<string> paths)
        {
            var source = RowSources.Open(paths, reading);
            opened.Add(source);
            return source;
        }
    }

    public void Dispose()
    {
        foreach (var source in sources.Distinct())
        {
            source.Dispose();
        }
    }

    private static void RequireAlike(IRowSource training, IRowSource other)
    {
        if (!other.Data.HasShapeOf(training.Data) || other.Labels is null != training.Labels is null)
        {
            throw new DataException(
                other.Name,
                null,
                $"its rows are {other.Data} {With(other)}, but those of {training.Name} are {training.Data} {With(training)}."
            );
        }

        static string With(IRowSource source) =>
            source.Labels is { } labels ? $"with labels {labels}" : "without labels";
    }

    /// <summary>All ranks take rank 0's seed and memory.</summary>
    private static Shuffling Shuffled(IRowSource source, DataSetOptions options, IRankGroup ranks)
    {
        var mine = options.Seed ?? Job.Current.Seed ?? Random.Shared.Next();
        var seed = ranks.Gather("the seed of a shuffled data set", mine)[0];
        var memory = ranks.Gather("memory for a data set", DataMemory.OfWindow(Job.Current))[0];
        var rowBytes = Math.Max(1, source.Data.RowBytes + (source.Labels?.RowBytes ?? 0));
        return new((uint)seed, memory / rowBytes, source.BlockRows);
    }
}
