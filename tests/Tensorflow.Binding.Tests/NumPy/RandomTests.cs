using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.NumPy;

public class RandomTests
{
    [TearDown]
    public void ForgetSeed() => tf.Context.set_global_seed(null);

    [Test]
    public void TheSameSeedGivesTheSameNumbers()
    {
        float[] Draw()
        {
            tf.Context.set_global_seed(11);
            return [.. np.random.normal(size: 3).ToArray<float>(), .. np.random.uniform(2, 3, 3).ToArray<float>()];
        }
        var first = Draw();
        Assert.That(Draw(), Is.EqualTo(first));
    }

    [Test]
    public void UnseededNumbersDiffer()
    {
        var first = np.random.random(8).ToArray<float>();
        Assert.That(np.random.random(8).ToArray<float>(), Is.Not.EqualTo(first));
    }

    [Test]
    public void Distributions()
    {
        tf.Context.set_global_seed(1);
        var normal = np.random.normal(2, 0.5f, 100_000);
        var uniform = np.random.uniform(-1, 3, 100_000).ToArray<float>();
        var integers = np.random.randint(2, 5, 10_000).ToArray<int>();
        Assert.Multiple(() =>
        {
            Assert.That((float)np.mean(normal), Is.EqualTo(2).Within(0.01));
            Assert.That((float)np.mean(np.square(normal - 2f)), Is.EqualTo(0.25).Within(0.01));
            Assert.That(uniform, Has.All.InRange(-1f, 3f));
            Assert.That(uniform.Average(), Is.EqualTo(1).Within(0.02));
            Assert.That(integers.Distinct().Order(), Is.EqualTo(new[] { 2, 3, 4 }));
            Assert.That(np.random.randint(3).shape.ndim, Is.Zero);
            Assert.That(np.random.randn(2, 4).shape.dims, Is.EqualTo(new long[] { 2, 4 }));
            Assert.That(np.random.randn().dtype, Is.EqualTo(TF_DataType.TF_FLOAT));
        });
    }

    [Test]
    public void ShufflesKeepTheRows()
    {
        var x = np.arange(20).reshape((10, 2));
        np.random.shuffle(x);
        var rows = x.Select(r => r.ToArray<int>()).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(r => r[0]).Order(), Is.EqualTo(Enumerable.Range(0, 10).Select(i => 2 * i)));
            Assert.That(rows, Has.All.Matches<int[]>(r => r[1] == r[0] + 1));
            Assert.That(np.random.permutation(10).ToArray<int>().Order(), Is.EqualTo(Enumerable.Range(0, 10)));
        });
    }

    [Test]
    public void WorksWhileAGraphIsBuiltAndLeavesItAlone()
    {
        var graph = new Graph().as_default();
        try
        {
            var x = np.random.normal(size: 4) + np.arange(4f);
            Assert.Multiple(() =>
            {
                Assert.That(x.shape.dims, Is.EqualTo(new long[] { 4 }));
                Assert.That(() => np.sqrt(np.arange(3)), Throws.TypeOf<InvalidArgumentError>());
                Assert.That(graph.get_operations(), Is.Empty);
                Assert.That(tf.Context.executing_eagerly(), Is.False);
            });
        }
        finally
        {
            graph.Exit();
        }
    }
}
