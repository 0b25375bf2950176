using Tensorflow.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests;

/// <summary>Training for many steps: what lives after ten thousand is what lived after the first.</summary>
public class MemoryTests
{
    private const int First = 500;
    private const int Steps = 10_000;

    /// <summary>Collections of everything that so many steps may bring about by their garbage alone.</summary>
    private const int MostCollections = Steps / 100;
    private const long MostNativeBytes = 1 << 20;
    private const long MostManagedBytes = 4 << 20;

    [Test]
    public void A_loop_with_a_tape_does_not_grow()
    {
        using var quiet = new Quiet();
        var (x, y) = Rows();
        var weights = tf.Variable(tf.zeros(new Shape(4, 2)));
        var bias = tf.Variable(tf.zeros(new Shape(2)));
        var optimizer = keras.optimizers.SGD(0.01f);
        AssertSteady(steps =>
        {
            for (var step = 0; step < steps; step++)
            {
                using var tape = tf.GradientTape();
                var logits = tf.matmul(x, weights.AsTensor()) + bias.AsTensor();
                var loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y, logits));
                var gradients = tape.gradient(loss, new[] { weights, bias });
                optimizer.apply_gradients(zip(gradients, new[] { weights, bias }));
            }
        });
    }

    [Test]
    public void A_session_does_not_grow()
    {
        using var quiet = new Quiet();
        var (rows, classes) = Rows();
        tf.compat.v1.disable_eager_execution();
        try
        {
            var graph = tf.Graph().as_default();
            var x = tf.placeholder(tf.float32, (-1, 4));
            var y = tf.placeholder(tf.int64, new Shape(-1));
            var logits = tf.matmul(x, tf.Variable(tf.zeros((4, 2)))) + tf.Variable(tf.zeros(2));
            var loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y, logits));
            var train = tf.train.GradientDescentOptimizer(0.01f).minimize(loss);
            using var session = tf.Session(graph);
            session.run(tf.global_variables_initializer());
            AssertSteady(steps =>
            {
                for (var step = 0; step < steps; step++)
                    _ = session.run((train, loss), (x, rows), (y, classes));
            });
        }
        finally
        {
            tf.enable_eager_execution();
        }
    }

    [Test]
    public void Fit_does_not_grow()
    {
        using var quiet = new Quiet();
        var (x, y) = Rows();
        var model = keras.Sequential(
            keras.layers.Dense(8, activation: "relu", input_shape: new Shape(4)),
            keras.layers.Dense(2)
        );
        model.compile(
            keras.optimizers.Adam(),
            keras.losses.SparseCategoricalCrossentropy(from_logits: true),
            ["accuracy"]
        );
        AssertSteady(steps =>
            model.fit(tf.data.Dataset.from_tensors(new Tensors(x, y)).repeat(steps), epochs: 1, verbose: 0)
        );
    }

    private static (NDArray X, NDArray Y) Rows()
    {
        var x = Data.Floats(1, 8, 4);
        return (x, Data.Labels(x).astype(TF_DataType.TF_INT64));
    }

    private static void AssertSteady(Action<int> run)
    {
        run(First);
        var (native, managed) = Living();
        var collections = GC.CollectionCount(2);
        run(Steps);
        Assert.That(GC.CollectionCount(2) - collections, Is.LessThan(MostCollections), "collections of everything");
        var (nativeAfter, managedAfter) = Living();
        Assert.Multiple(() =>
        {
            Assert.That(nativeAfter - native, Is.LessThan(MostNativeBytes), "bytes of tensors");
            Assert.That(managedAfter - managed, Is.LessThan(MostManagedBytes), "bytes of objects");
        });
    }

    /// <summary>Bytes of tensors and of objects that something still refers to.</summary>
    private static (long Native, long Managed) Living()
    {
        for (var round = 0; round < 2; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        return (NativeMemoryPressure.Live, GC.GetTotalMemory(forceFullCollection: true));
    }
}
