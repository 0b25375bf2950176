using Matex.Data.Feeding;
using Matex.Data.Ordering;
using Matex.Data.Reading;
using Matex.Data.Sources;
using Tensorflow;
using static Tensorflow.Binding;

namespace Matex.Data.Tests;

/// <summary>The batches of a split in a program alone.</summary>
internal sealed class DataSplitTests
{
    [Test]
    public void BatchesAreGoneThroughInEveryEpoch()
    {
        var split = Split(25, 10);
        for (var epoch = 0; epoch < 2; epoch++)
        {
            var batches = split.ToArray();
            Assert.That(batches.Select(static batch => batch.Data.shape.dims[0]), Is.EqualTo(new[] { 10, 10, 5 }));
            Assert.That(batches[2].Data.ToArray<float>()[..2], Is.EqualTo(new[] { 20f, -20f }));
            Assert.That(batches[2].Labels.shape.dims, Is.EqualTo(new[] { 5, 10 }));
        }
    }

    [Test]
    public void WholeArraysAreInTheOrderOfTheFile()
    {
        var split = Split(25, 10, new Shuffling(3, 1000, 1));
        Assert.That(split.Data.ToArray<float>().Where((_, i) => i % 2 == 0), Is.EqualTo(Enumerable.Range(0, 25)));
        Assert.That(split.Labels.shape.dims, Is.EqualTo(new[] { 25, 10 }));
    }

    [Test]
    public void ADataSetForFitHasTheSameBatches()
    {
        var dataset = Split(25, 10).ToDataset();
        Assert.That((long)dataset.cardinality(), Is.EqualTo(3));
        Assert.That(dataset.output_shapes[0].dims, Is.EqualTo(new[] { -1, 2 }));
        Assert.That(Firsts(dataset), Is.EqualTo(new[] { 0f, 10, 20 }));
        using var iterator = dataset.make_one_shot_iterator();
        Assert.That(iterator.next()[0].ToArray<float>()[0], Is.Zero);
        Assert.That(iterator.next()[1].shape.dims, Is.EqualTo(new[] { 10, 10 }));
    }

    [Test]
    public void StepsOfADataSetTakeBatches()
    {
        var dataset = Split(25, 10).ToDataset();
        Assert.Multiple(() =>
        {
            Assert.That(Firsts(dataset.take(2)), Is.EqualTo(new[] { 0f, 10 }));
            Assert.That(Firsts(dataset.skip(2)), Is.EqualTo(new[] { 20f }));
            Assert.That(Firsts(dataset.repeat(2)), Is.EqualTo(new[] { 0f, 10, 20, 0, 10, 20 }));
            Assert.That(Firsts(dataset.prefetch(3)), Is.EqualTo(new[] { 0f, 10, 20 }));
            Assert.That(
                Firsts(dataset.map(static x => new Tensors(x.First() * 2f, x.Last())).take(2)),
                Is.EqualTo(new[] { 0f, 20 })
            );
            Assert.That((long)dataset.repeat(2).take(5).cardinality(), Is.EqualTo(5));
            Assert.That(
                () => dataset.shuffle(10),
                Throws.TypeOf<NotSupportedException>().With.Message.Contains("Shuffle")
            );
        });
    }

    [Test]
    public void NextBatchGoesOnFromEpochToEpoch()
    {
        var split = Split(25, 10);
        var firsts = Enumerable.Range(0, 5).Select(_ => split.NextBatch().Data.ToArray<float>()[0]);
        Assert.That(firsts, Is.EqualTo(new[] { 0f, 10, 20, 0, 10 }));
    }

    [Test]
    public void ShuffledEpochsHaveAllRowsInOtherOrders()
    {
        var split = Split(100, 7, new Shuffling(3, 1000, 1));
        var epochs = Enumerable
            .Range(0, 2)
            .Select(_ =>
                split.SelectMany(static batch => batch.Data.ToArray<float>().Where((_, i) => i % 2 == 0)).ToArray()
            )
            .ToArray();
        Assert.That(epochs[0], Is.EquivalentTo(Enumerable.Range(0, 100)));
        Assert.That(epochs[1], Is.EquivalentTo(epochs[0]).And.Not.EqualTo(epochs[0]));
    }

    [Test]
    public void AShapeThatDoesNotFitARowIsRefused() =>
        Assert.That(
            () => TensorForm.Of(Reader(3), [3, 1]),
            Throws
                .TypeOf<DataException>()
                .With.Message.Contains("a row has 2 numbers (2), which do not fit the shape 3×1")
        );

    private static float[] Firsts(IDatasetV2 dataset) =>
        [.. dataset.Select(static element => element.Item1.Single.ToArray<float>()[0])];

    private static DataSplit Split(long rows, int batchSize, Shuffling? shuffling = null)
    {
        var reader = Reader(rows);
        return new(
            "training",
            reader,
            new BatchPlan(rows, batchSize, 0, 1),
            TensorForm.Of(reader, null),
            new(false, shuffling, 0, 2),
            new SourceOptions()
        );
    }

    private static RowReader Reader(long rows) => new(new NumberedRows(rows), 0, new(1, LabelEncoding.OneHot, new(10)));
}
