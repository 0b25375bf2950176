using System.Collections;
using Matex.Data.Feeding;
using Matex.Data.Ordering;
using Matex.Data.Reading;
using Matex.Data.Sources;
using Tensorflow;
using Tensorflow.NumPy;

namespace Matex.Data;

/// <summary>
/// The training, validation or test rows of a <see cref="DataSet"/>: batches to go through, a data set for <c>fit</c>, or
/// whole arrays.
/// </summary>
/// <remarks>
/// Under <c>mpiexec</c> the batches are global ones, of which each rank reads what it computes with. Batches are drawn by
/// one thread, the one that trains, and on all ranks alike; a batch that one of them cannot read is a
/// <see cref="DataException"/> on all.
/// </remarks>
public sealed class DataSplit : IEnumerable<DataBatch>
{
    private readonly RowReader reader;
    private readonly BatchPlan plan;
    private readonly TensorForm form;
    private readonly SplitReading reading;
    private readonly SourceOptions options;
    private readonly BatchCache? cache;
    private readonly BatchAgreement agreement;
    private readonly HandedOut handedOut = new();
    private HostBatch? whole;
    private NDArray? data;
    private NDArray? labels;
    private IEnumerator<DataBatch>? endless;
    private long epoch;

    internal DataSplit(
        string name,
        RowReader reader,
        BatchPlan plan,
        TensorForm form,
        SplitReading reading,
        SourceOptions options
    )
    {
        Name = name;
        this.reader = reader;
        this.plan = plan;
        this.form = form;
        this.reading = reading;
        this.options = options;
        cache = BatchCache.Of(plan, reader, reading, options.Ranks);
        agreement = new(options.Ranks, cache is not null);
    }

    /// <summary><c>training</c>, <c>validation</c> or <c>test</c>.</summary>
    public string Name { get; }

    /// <summary>Rows, over all ranks.</summary>
    public long Rows => plan.Rows;

    /// <summary>Rows of a global batch; the last one of an epoch may have fewer.</summary>
    public int BatchSize => plan.BatchSize;

    /// <summary>Number of batches in an epoch.</summary>
    public long Batches => plan.Batches;

    /// <summary>All data, in the order of the file: type float32, shape (rows, …). Read at the first use, on all ranks.</summary>
    /// <exception cref="DataException">They do not fit into one array, or a file cannot be read.</exception>
    public NDArray Data => data ??= form.DataArray(Whole().Data, Rows);

    /// <summary>All labels, in the order of the file. Read at the first use, on all ranks.</summary>
    /// <exception cref="DataException">There are none, they do not fit into one array, or a file cannot be read.</exception>
    public NDArray Labels =>
        labels ??= form.LabelArray(
            Whole().Labels ?? throw new DataException(reader.Source.Name, null, "there are no labels."),
            Rows
        );

    /// <summary>Reads all rows for <see cref="Data"/> and <see cref="Labels"/> while the program waits for it.</summary>
    /// <param name="progress">Told how far it has come, from 0 to 1.</param>
    /// <param name="cancellation">Gives up; on one rank, all ranks do.</param>
    public Task LoadAsync(IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        Task.Run(
            () =>
                whole ??= WholeRows.Read(
                    reader,
                    Rows,
                    options with
                    {
                        Progress = progress,
                        Cancellation = cancellation,
                    },
                    Name
                ),
            cancellation
        );

    /// <summary>The batches of one epoch, for <c>fit</c>, <c>evaluate</c>, or a loop over an iterator.</summary>
    public IDatasetV2 ToDataset()
    {
        BatchesDataset.Announce();
        return Source();
    }

    /// <summary>The next batch, from epoch to epoch without end.</summary>
    /// <exception cref="DataException">On all ranks, when the rows cannot be read.</exception>
    public DataBatch NextBatch()
    {
        if (Rows == 0)
        {
            throw new InvalidOperationException($"The {Name} set has no rows, so there is no next batch.");
        }
        while (endless is null || !endless.MoveNext())
        {
            endless = GetEnumerator();
        }
        return endless.Current;
    }

    /// <summary>The batches of one epoch.</summary>
    /// <exception cref="DataException">On all ranks, when the rows of a batch cannot be read; the epoch is over then.</exception>
    public IEnumerator<DataBatch> GetEnumerator() =>
        Drawing
            .Pass(Source())
            .Select(static element => new DataBatch(element[0], element.Length > 1 ? element[1] : null!))
            .GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private BatchesDataset Source() => new(form, this, Begin, Batches);

    private TensorPass Begin()
    {
        var batches = new BatchReader(reader, reading.Order(plan, epoch++), plan, cache);
        // Collective reads are made by all ranks at the same places of the program.
        var capacity = reader.Source.IsCollective ? 0 : reading.ReadAhead;
        var ahead = new ReadAhead(batches.Read, plan, capacity);
        return new TensorPass(new(batches, ahead, plan, agreement, options.Ranks), plan, form, handedOut);
    }

    private HostBatch Whole() => whole ??= WholeRows.Read(reader, Rows, options, Name);
}
