using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Data;

public class DatasetTests
{
    internal static long[] Numbers(IDatasetV2 dataset) => [.. dataset.Select(e => (long)e.Item1.Single)];

    private static IDatasetV2 Range(int count) => tf.data.Dataset.range(count);

    [Test]
    public void Ranges() =>
        Assert.Multiple(() =>
        {
            Assert.That(Numbers(Range(3)), Is.EqualTo(new[] { 0, 1, 2 }));
            Assert.That(Numbers(tf.data.Dataset.range(1, 6, 2)), Is.EqualTo(new[] { 1, 3, 5 }));
            Assert.That(Numbers(tf.data.Dataset.range(5, 0, -2)), Is.EqualTo(new[] { 5, 3, 1 }));
            Assert.That(
                tf.data.Dataset.range(2, TF_DataType.TF_INT32).First().Item1.Single.dtype,
                Is.EqualTo(TF_DataType.TF_INT32)
            );
        });

    [Test]
    public void RowsOfTwoTensorsComeAsPairs()
    {
        var x = np.arange(6f).reshape((3, 2));
        var dataset = tf.data.Dataset.from_tensor_slices(x, np.arange(3));
        var pairs = dataset.Select(e => (e.Item1.Single.ToArray<float>(), (int)e.Item2.Single)).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(pairs[2], Is.EqualTo((new[] { 4f, 5f }, 2)));
            Assert.That(pairs, Has.Length.EqualTo(3));
            Assert.That(dataset.element_spec[0].shape.dims, Is.EqualTo(new long[] { 2 }));
            Assert.That(dataset.output_types, Is.EqualTo(new[] { TF_DataType.TF_FLOAT, TF_DataType.TF_INT32 }));
            Assert.That(tf.data.Dataset.from_tensor_slices(x).First().Item2, Is.Null);
        });
    }

    [Test]
    public void RowsAreViewsAndBatchesCopies()
    {
        var x = np.arange(4f).reshape((2, 2));
        var row = tf.data.Dataset.from_tensor_slices(x).First().Item1.Single;
        var batch = tf.data.Dataset.from_tensor_slices(x).batch(2).First().Item1.Single;
        x[0, 0] = 50f;
        Assert.Multiple(() =>
        {
            Assert.That(row.ToArray<float>()[0], Is.EqualTo(50));
            Assert.That(batch.ToArray<float>()[0], Is.Zero);
        });
    }

    [Test]
    public void TensorsAsOneElement()
    {
        var dataset = tf.data.Dataset.from_tensors(np.arange(3));
        Assert.That(dataset.Single().Item1.Single.ToArray<int>(), Is.EqualTo(new[] { 0, 1, 2 }));
    }

    [Test]
    public void Strings()
    {
        var dataset = tf.data.Dataset.from_tensor_slices(["a", "b", "c"]).batch(2);
        Assert.That(dataset.Select(e => e.Item1.Single.StringData()), Is.EqualTo(new[] { new[] { "a", "b" }, ["c"] }));
    }

    [Test]
    public void TakeSkipShardRepeatConcatenate() =>
        Assert.Multiple(() =>
        {
            Assert.That(Numbers(Range(5).take(2)), Is.EqualTo(new[] { 0, 1 }));
            Assert.That(Numbers(Range(3).take(-1)), Is.EqualTo(new[] { 0, 1, 2 }));
            Assert.That(Numbers(Range(5).skip(3)), Is.EqualTo(new[] { 3, 4 }));
            Assert.That(Numbers(Range(5).skip(9)), Is.Empty);
            Assert.That(Numbers(Range(10).shard(3, 1)), Is.EqualTo(new[] { 1, 4, 7 }));
            Assert.That(Numbers(Range(2).repeat(2)), Is.EqualTo(new[] { 0, 1, 0, 1 }));
            Assert.That(Numbers(Range(2).repeat().take(5)), Is.EqualTo(new[] { 0, 1, 0, 1, 0 }));
            Assert.That(Numbers(Range(0).repeat()), Is.Empty, "nothing for ever is nothing");
            Assert.That(Numbers(Range(2).concatenate(Range(1))), Is.EqualTo(new[] { 0, 1, 0 }));
        });

    [Test]
    public void BatchesStackElements()
    {
        var batches = tf
            .data.Dataset.from_tensor_slices(np.arange(10).reshape((5, 2)))
            .batch(2)
            .Select(e => e.Item1.Single.ToArray<int>())
            .ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(batches, Is.EqualTo(new[] { new[] { 0, 1, 2, 3 }, [4, 5, 6, 7], [8, 9] }));
            Assert.That(
                Range(5).batch(2).Select(e => e.Item1.Single.ToArray<long>()),
                Is.EqualTo(new[] { new[] { 0L, 1 }, [2, 3], [4] })
            );
            Assert.That(Range(5).batch(2, drop_remainder: true).Count(), Is.EqualTo(2));
            Assert.That(
                Range(5).batch(2, drop_remainder: true).element_spec[0].shape.dims,
                Is.EqualTo(new long[] { 2 })
            );
            Assert.That(Range(5).batch(2).element_spec[0].shape.dims, Is.EqualTo(new long[] { -1 }));
            Assert.That(Range(4).batch(2).batch(2).Single().Item1.Single.shape.dims, Is.EqualTo(new long[] { 2, 2 }));
        });
    }

    [Test]
    public void BatchesOfDifferentSources()
    {
        IDatasetV2 Rows(int first) => tf.data.Dataset.from_tensor_slices(np.arange(first, first + 3));
        var batches = Rows(0).concatenate(Rows(10)).batch(4).Select(e => e.Item1.Single.ToArray<int>());
        Assert.That(batches, Is.EqualTo(new[] { new[] { 0, 1, 2, 10 }, [11, 12] }));
    }

    [Test]
    public void Zip()
    {
        var zipped = tf.data.Dataset.zip(Range(3), tf.data.Dataset.range(10, 12)).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(zipped, Has.Length.EqualTo(2), "the shorter one ends it");
            Assert.That((long)zipped[1].Item2.Single, Is.EqualTo(11));
        });
    }

    [Test]
    public void CacheGoesThroughItsInputOnce()
    {
        var made = 0;
        IEnumerable<int> Generate()
        {
            made++;
            yield return 1;
            yield return 2;
        }
        var dataset = tf.data.Dataset.from_generator(Generate(), [TF_DataType.TF_INT64], [Shape.Scalar]).cache();
        Assert.Multiple(() =>
        {
            Assert.That(Numbers(dataset.repeat(2)), Is.EqualTo(new[] { 1, 2, 1, 2 }));
            Assert.That(Numbers(dataset), Is.EqualTo(new[] { 1, 2 }));
        });
        Assert.That(made, Is.EqualTo(1));
    }

    [Test]
    public void GeneratorsOfTuples()
    {
        var dataset = tf.data.Dataset.from_generator(
            Enumerable.Range(0, 2).Select(i => (np.full(2, (float)i), i)),
            [TF_DataType.TF_FLOAT, TF_DataType.TF_INT32],
            [new Shape(2), Shape.Scalar]
        );
        Assert.That(dataset.batch(2).Single().Item1.Single.ToArray<float>(), Is.EqualTo(new[] { 0f, 0, 1, 1 }));
    }

    [Test]
    public void Cardinalities()
    {
        long Cardinality(IDatasetV2 dataset) => (long)dataset.cardinality();
        Assert.Multiple(() =>
        {
            Assert.That(Cardinality(Range(10).batch(3)), Is.EqualTo(4));
            Assert.That(Cardinality(Range(10).batch(3, true)), Is.EqualTo(3));
            Assert.That(Cardinality(Range(10).repeat()), Is.EqualTo(tf.data.INFINITE_CARDINALITY));
            Assert.That(Cardinality(Range(10).repeat().take(4)), Is.EqualTo(4));
            Assert.That(Cardinality(Range(10).filter((Tensor _) => true)), Is.EqualTo(tf.data.UNKNOWN_CARDINALITY));
            Assert.That(Cardinality(Range(10).skip(3).concatenate(Range(2))), Is.EqualTo(9));
            Assert.That(Cardinality(Range(10).shard(3, 0).prefetch()), Is.EqualTo(4));
            Assert.That(((DatasetV2)Range(10).shuffle(3)).length, Is.EqualTo(10));
        });
    }

    [Test]
    public void AnIteratorEndsAndStaysAtItsEnd()
    {
        using var iterator = Range(1).make_one_shot_iterator();
        Assert.That((long)iterator.next()[0], Is.Zero);
        Assert.Multiple(() =>
        {
            Assert.That(() => iterator.next(), Throws.TypeOf<StopIteration>());
            Assert.That(() => iterator.next(), Throws.TypeOf<StopIteration>());
        });
    }

    [Test]
    public void WhatDoesNotFitIsAnErrorThatNamesIt() =>
        Assert.Multiple(() =>
        {
            Assert.That(
                () => tf.data.Dataset.from_tensor_slices(np.arange(3), np.arange(2)),
                Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("3 and 2 rows")
            );
            Assert.That(() => Range(3).batch(0), Throws.TypeOf<InvalidArgumentError>());
            Assert.That(() => Range(3).shuffle(0), Throws.TypeOf<InvalidArgumentError>());
            Assert.That(() => Range(3).shard(2, 2), Throws.TypeOf<InvalidArgumentError>());
            Assert.That(() => Range(3).cache("file"), Throws.TypeOf<NotSupportedException>());
        });
}
