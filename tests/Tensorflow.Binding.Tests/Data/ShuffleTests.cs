using Tensorflow.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Data;

/// <summary>Orders that TensorFlow 2.15 gave for the same seeds.</summary>
public class ShuffleTests
{
    private static IDatasetV2 Shuffled(int count, int buffer, long seed, long seed2, bool reshuffle = true)
    {
        var dataset = tf.data.Dataset.range(count);
        var node = new ShuffleNode(
            DatasetNode.Of(dataset.variant_tensor),
            buffer,
            new ShuffleSeeds(seed, seed2, reshuffle)
        );
        return new OptionsDataset(dataset, new DatasetOptions()) { variant_tensor = node.ToVariant() };
    }

    private static string Order(IDatasetV2 dataset) => string.Join(" ", DatasetTests.Numbers(dataset));

    [Test]
    public void EachIterationIsShuffledAnew()
    {
        var dataset = Shuffled(10, 4, 5, 42);
        Assert.Multiple(() =>
        {
            Assert.That(Order(dataset), Is.EqualTo("2 4 3 0 6 7 8 5 9 1"));
            Assert.That(Order(dataset), Is.EqualTo("3 4 1 2 0 5 7 9 8 6"));
            Assert.That(Order(dataset), Is.EqualTo("1 3 0 2 5 6 7 8 9 4"));
        });
    }

    [Test]
    public void OrEachInTheSameOrder()
    {
        var dataset = Shuffled(5, 4, 5, 3, reshuffle: false).repeat(2);
        Assert.Multiple(() =>
        {
            Assert.That(Order(dataset), Is.EqualTo("2 4 1 3 0 2 4 1 3 0"));
            Assert.That(Order(dataset), Is.EqualTo("2 4 1 3 0 2 4 1 3 0"));
        });
    }

    [TestCase(100, "2 3 6 4 1 5 0 6 3 4 0 1 2 5 2 0 1 6 4 5 3", "3 4 6 0 1 2 5 3 0 6 5 1 2 4 2 3 5 0 4 6 1")]
    [TestCase(3, "1 3 4 2 0 5 6 2 3 0 4 6 1 5 1 2 3 4 0 5 6", "2 1 4 0 3 6 5 1 3 0 5 2 6 4 1 3 4 2 0 6 5")]
    public void RepetitionsAreShuffledAnew(int buffer, string first, string second)
    {
        var dataset = Shuffled(7, buffer, 5, 3).repeat(3);
        Assert.Multiple(() =>
        {
            Assert.That(Order(dataset), Is.EqualTo(first));
            Assert.That(Order(dataset), Is.EqualTo(second));
        });
    }

    [Test]
    public void RepetitionsOfBatchesDrawSeedsOnceMore()
    {
        var dataset = Shuffled(6, 6, 5, 1).batch(2).repeat(2);
        string Batches() => string.Join(" ", dataset.SelectMany(b => b.Item1.Single.ToArray<long>()));
        Assert.Multiple(() =>
        {
            Assert.That(Batches(), Is.EqualTo("0 3 1 5 4 2 2 1 0 4 5 3"));
            Assert.That(Batches(), Is.EqualTo("2 5 1 4 0 3 4 0 3 5 1 2"));
            Assert.That(Batches(), Is.EqualTo("3 1 0 2 4 5 3 4 5 1 0 2"));
        });
    }

    [Test]
    public void RepetitionsBeforeShufflingAreMixed()
    {
        var node = new ShuffleNode(
            DatasetNode.Of(tf.data.Dataset.range(5).repeat(3).variant_tensor),
            4,
            new ShuffleSeeds(5, 3, reshuffleEachIteration: true)
        );
        var dataset = new TakeDataset(tf.data.Dataset.range(1), -1) { variant_tensor = node.ToVariant() };
        Assert.That(Order(dataset), Is.EqualTo("0 3 4 2 0 2 4 1 3 1 2 4 0 3 1"));
    }

    [Test]
    public void TwoIterationsAtATimeShareTheSeeds()
    {
        var dataset = Shuffled(8, 8, 5, 1);
        var zipped = tf.data.Dataset.zip(dataset, dataset);
        string Pairs() => string.Join(" ", zipped.Select(e => (long)e.Item1.Single * 10 + (long)e.Item2.Single));
        Assert.Multiple(() =>
        {
            Assert.That(Pairs(), Is.EqualTo("42 55 16 1 67 23 34 70"));
            Assert.That(Pairs(), Is.EqualTo("52 25 17 74 31 66 0 43"));
            Assert.That(Order(dataset.concatenate(dataset)), Is.EqualTo("6 0 3 4 2 5 7 1 3 6 7 4 0 5 2 1"));
        });
    }

    [Test]
    public void ACacheKeepsTheFirstOrder() =>
        Assert.That(Order(Shuffled(6, 6, 5, 1).cache().repeat(2)), Is.EqualTo("0 3 1 5 4 2 0 3 1 5 4 2"));

    [Test]
    public void TheProgramsSeedAndTheOperationsSeedAreUsed()
    {
        tf.Context.set_global_seed(5);
        try
        {
            Assert.That(Order(tf.data.Dataset.range(10).shuffle(4, seed: 42)), Is.EqualTo("2 4 3 0 6 7 8 5 9 1"));
        }
        finally
        {
            tf.Context.set_global_seed(null);
        }
    }

    [Test]
    public void EveryElementComesOnceWhateverTheBuffer()
    {
        var gen = CsCheck.Gen.Select(CsCheck.Gen.Int[0, 3000], CsCheck.Gen.Int[1, 4000], CsCheck.Gen.Long);
        CsCheck.Check.Sample(
            gen,
            t =>
                DatasetTests
                    .Numbers(Shuffled(t.Item1, t.Item2, t.Item3, 1))
                    .Order()
                    .SequenceEqual(Enumerable.Range(0, t.Item1).Select(i => (long)i)),
            iter: 30,
            threads: 1
        );
    }
}
