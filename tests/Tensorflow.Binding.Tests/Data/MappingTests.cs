using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Data;

public class MappingTests
{
    [Test]
    public void AFunctionIsTracedOnceAndRunForEachElement()
    {
        var calls = 0;
        var dataset = tf
            .data.Dataset.range(3)
            .map(x =>
            {
                calls++;
                return x.Single * x.Single + 10L;
            });
        Assert.Multiple(() =>
        {
            Assert.That(DatasetTests.Numbers(dataset), Is.EqualTo(new[] { 10, 11, 14 }));
            Assert.That(DatasetTests.Numbers(dataset), Is.EqualTo(new[] { 10, 11, 14 }));
            Assert.That((long)dataset.cardinality(), Is.EqualTo(3));
        });
        Assert.That(calls, Is.EqualTo(1));
    }

    [Test]
    public void SeveralComponentsInAndOut()
    {
        var dataset = tf
            .data.Dataset.from_tensor_slices(np.arange(4f).reshape((2, 2)), np.arange(2f))
            .map(e =>
            {
                var parts = e.Flatten().ToArray();
                return new Tensors(parts[1], parts[0] + parts[1], parts[0]);
            });
        var last = dataset.Last();
        Assert.Multiple(() =>
        {
            Assert.That((float)last.Item1.Single, Is.EqualTo(1));
            Assert.That(last.Item2.Flatten().First().ToArray<float>(), Is.EqualTo(new[] { 3f, 4 }));
            Assert.That(dataset.element_spec.Select(s => s.shape.ndim), Is.EqualTo(new[] { 0, 1, 1 }));
        });
    }

    [Test]
    public void ArraysOfTheProgramBecomeConstants()
    {
        var scale = np.array(2f, 3f);
        var dataset = tf.data.Dataset.from_tensor_slices(np.arange(4f).reshape((2, 2))).map(e => e.Single * scale);
        Assert.That(dataset.Last().Item1.Single.ToArray<float>(), Is.EqualTo(new[] { 4f, 9 }));
    }

    [Test]
    public void Filters()
    {
        var range = tf.data.Dataset.range(6);
        Assert.Multiple(() =>
        {
            Assert.That(
                DatasetTests.Numbers(range.filter((Tensor x) => (long)x % 2 == 0)),
                Is.EqualTo(new[] { 0, 2, 4 })
            );
            Assert.That(DatasetTests.Numbers(range.filter((Tensors x) => x.Single > 3L)), Is.EqualTo(new[] { 4, 5 }));
        });
    }

    [Test]
    public void FlatMap()
    {
        var dataset = tf.data.Dataset.range(4).flat_map(x => tf.data.Dataset.range((int)(long)x));
        Assert.That(DatasetTests.Numbers(dataset), Is.EqualTo(new[] { 0, 0, 1, 0, 1, 2 }));
    }

    [Test]
    public void ReadingAheadGivesTheSameElements()
    {
        var dataset = tf.data.Dataset.range(100).map(x => x.Single + 1L).prefetch(3);
        Assert.Multiple(() =>
        {
            Assert.That(DatasetTests.Numbers(dataset), Is.EqualTo(Enumerable.Range(1, 100)));
            Assert.That(DatasetTests.Numbers(dataset.take(2)), Is.EqualTo(new[] { 1, 2 }), "abandoned half-way");
        });
    }

    [Test]
    public void AbandonedReadAheadLeavesAShuffleInADefiniteState()
    {
        string Orders()
        {
            tf.Context.set_global_seed(3);
            var dataset = tf.data.Dataset.range(2).shuffle(2, seed: 1).map(x => x.Single + 0L).repeat().prefetch(5);
            return string.Join(" ", Enumerable.Range(0, 10).SelectMany(_ => DatasetTests.Numbers(dataset.take(3))));
        }
        try
        {
            Assert.That(Enumerable.Range(0, 5).Select(_ => Orders()).Distinct().Count(), Is.EqualTo(1));
        }
        finally
        {
            tf.Context.set_global_seed(null);
        }
    }

    [Test]
    public void AnErrorInAFunctionReachesTheReader()
    {
        var indices = tf.data.Dataset.range(3).batch(3);
        var dataset = indices.map(x => x.Single + tf.data.Dataset.range(2).batch(2).First().Item1.Single);
        Assert.That(() => dataset.prefetch(2).Count(), Throws.TypeOf<InvalidArgumentError>());
    }
}
