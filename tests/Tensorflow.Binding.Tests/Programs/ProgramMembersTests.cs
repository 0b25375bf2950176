using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Runtime;

/// <summary>Members of TensorFlow.NET's training programs that no other test calls.</summary>
[TestFixture]
public class ProgramMembersTests
{
    [Test]
    public void Pythons_helpers()
    {
        Assert.That(range(3), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(range(2, 4), Is.EqualTo(new[] { 2, 3 }));
        Assert.That(len(new[] { 5, 6 }), Is.EqualTo(2));
        Assert.That(len(np.zeros(new Shape(4, 2))), Is.EqualTo(4));
        Assert.That(zip((1, 2), ("a", "b")), Is.EqualTo(new[] { (1, "a"), (2, "b") }));
    }

    [Test]
    public void With_enters_and_leaves_a_scope()
    {
        using var scope = new GraphScope();
        string name = "";
        tf_with(tf.name_scope("layer"), _ => name = tf.constant(1f, name: "c").op.name);
        Assert.That(name, Is.EqualTo("layer/c"));
        Assert.That(tf.constant(1f, name: "d").op.name, Is.EqualTo("d"));
        Assert.That(tf.get_default_graph(), Is.SameAs(scope.Graph));
    }

    [Test]
    public void A_session_takes_a_configuration()
    {
        using var scope = new GraphScope();
        var config = new ConfigProto
        {
            IntraOpParallelismThreads = 1,
            InterOpParallelismThreads = 1,
            LogDevicePlacement = false,
        };
        var x = tf.constant(2f);
        using var session = tf.Session(config);
        Assert.That((float)session.run(x * 3f), Is.EqualTo(6f));
    }

    [Test]
    public void An_operation_stands_for_its_output()
    {
        using var scope = new GraphScope();
        Tensor output = tf.constant(7).op;
        using var session = tf.Session(scope.Graph);
        Assert.That((int)session.run(output), Is.EqualTo(7));
    }

    [Test]
    public void Initializers_of_variables()
    {
        Assert.That(Make(tf.constant_initializer(0.5f)), Is.All.EqualTo(0.5f));
        tf.set_random_seed(1);
        var normal = Make(tf.random_normal_initializer(mean: 3f, stddev: 0.1f));
        Assert.That(normal, Is.All.InRange(2f, 4f));
        Assert.That(normal, Is.Unique);
        var truncated = Make(tf.truncated_normal_initializer(stddev: 1f));
        Assert.That(truncated, Is.All.InRange(-2f, 2f));
        Assert.That(truncated, Is.Unique);

        static float[] Make(IInitializer initializer) =>
            initializer.Apply(new InitializerArgs(new Shape(8), TF_DataType.TF_FLOAT)).ToArray<float>();
    }

    [Test]
    public void Functions_of_tensors()
    {
        var x = tf.constant(
            new[,]
            {
                { 1f, 2f },
                { 3f, 4f },
            }
        );
        Assert.That(tf.ones_like(x).ToArray<float>(), Is.All.EqualTo(1f));
        Assert.That(tf.zeros_like(x).ToArray<float>(), Is.All.EqualTo(0f));
        Assert.That((float)tf.reduce_prod(x), Is.EqualTo(24f));
        Assert.That(tf.shape(x).ToArray<int>(), Is.EqualTo(new[] { 2, 2 }));
        Assert.That(tf.one_hot(tf.constant(new[] { 1, 0 }), 2).ToArray<float>(), Is.EqualTo(new[] { 0f, 1, 1, 0 }));
        Assert.That(tf.math.log(x).ToArray<float>()[1], Is.EqualTo(MathF.Log(2)).Within(1e-6));
        Assert.That(tf.nn.sigmoid(tf.constant(0f)).ToArray<float>(), Is.EqualTo(new[] { 0.5f }));
        var bias = tf.Variable(new[] { 10f, 20f });
        Assert.That(tf.nn.bias_add(x, bias).ToArray<float>(), Is.EqualTo(new[] { 11f, 22, 13, 24 }));
        Assert.That(
            tf.nn.in_top_k(x, tf.constant(new[] { 1, 0 }), 1).ToArray<bool>(),
            Is.EqualTo(new[] { true, false })
        );
        Assert.That(np.reshape(np.arange(4), new Shape(2, 2)).shape, Is.EqualTo(new Shape(2, 2)));
    }

    [Test]
    public void Operators_of_tensors_variables_and_arrays()
    {
        NDArray two = new[] { 2f, 2f };
        var x = tf.constant(new[] { 4f, 6f });
        Assert.That((x / 2).ToArray<float>(), Is.EqualTo(new[] { 2f, 3 }));
        Assert.That((x - two).ToArray<float>(), Is.EqualTo(new[] { 2f, 4 }));
        Assert.That((10 - x).ToArray<float>(), Is.EqualTo(new[] { 6f, 4 }));
        Assert.That((tf.Variable(new[] { 3f, 5f }) * two).ToArray<float>(), Is.EqualTo(new[] { 6f, 10 }));
        Tensors tensors = two;
        Assert.That(tensors.Single.ToArray<float>(), Is.EqualTo(new[] { 2f, 2 }));
        Shape shape = (2L, 3L);
        Assert.That(shape.dims, Is.EqualTo(new[] { 2L, 3 }));
    }
}
