using Tensorflow.Common.Extensions;
using Tensorflow.Framework;
using Tensorflow.Tests.Runtime;
using Tensorflow.Training;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Framework;

/// <summary>Small helpers that programs and layers of their own use.</summary>
public class HelperTests
{
    [Test]
    public void Lists_of_tensors_become_arguments()
    {
        Tensor[] tensors = [tf.constant(1), tf.constant(2)];
        Assert.That(tensors.ToTensors().Length, Is.EqualTo(2));
        Assert.That(((IList<Tensor>)tensors).ToTensors().Flatten().Last(), Is.SameAs(tensors[1]));
        Assert.That(tensors.ToTensors().AsNest().ToTensors().Length, Is.EqualTo(2));
    }

    [Test]
    public void Dictionaries_are_updated_and_asked_with_a_default()
    {
        Dictionary<string, int> counts = new() { ["a"] = 1 };
        counts.Update(new Dictionary<string, int> { ["a"] = 2, ["b"] = 3 });
        Assert.That(
            (counts.GetOrDefault("a", 0), counts.GetOrDefault("b", 0), counts.GetOrDefault("c", 7)),
            Is.EqualTo((2, 3, 7))
        );
    }

    [Test]
    public void Shapes_are_compared()
    {
        Shape known = new(2, 3);
        Shape open = new(2, -1);
        Assert.Multiple(() =>
        {
            Assert.That(known.most_specific_compatible_shape(new Shape(2, 4)), Is.EqualTo(open));
            Assert.That(known.most_specific_compatible_shape(new Shape(2)).IsNull);
            Assert.That((long)tensor_shape.dimension_at_index(known, 1), Is.EqualTo(3));
            Assert.That((long)new Dimension(-1).merge_with(5), Is.EqualTo(5));
            Assert.That(() => new Dimension(4).merge_with(5), Throws.TypeOf<ValueError>());
            Assert.That(
                () => tf.ones(known).assert_is_compatible_with(tf.ones((3, 2))),
                Throws.TypeOf<ValueError>().With.Message.Contains("(2, 3)").And.Message.Contains("(3, 2)")
            );
            Assert.That(
                common_shapes.broadcast_shape(tf.ones((2, 1)), tf.ones(new Shape(3))).ToArray<int>(),
                Is.EqualTo(new[] { 2, 3 })
            );
        });
    }

    [Test]
    public void Weights_take_the_shape_of_values()
    {
        var values = tf.ones((2, 3));
        var weights = weights_broadcast_ops.broadcast_weights(
            tf.constant(
                new float[,]
                {
                    { 2 },
                    { 5 },
                }
            ),
            values
        );
        Assert.That(weights.ToArray<float>(), Is.EqualTo(new[] { 2f, 2, 2, 5, 5, 5 }));
        Assert.That(
            () => weights_broadcast_ops.broadcast_weights(tf.ones(new Shape(3)), values),
            Throws.TypeOf<ValueError>().With.Message.Contains("weights.rank=1")
        );
    }

    [Test]
    public void Known_conditions_are_decided_while_building()
    {
        using var scope = new GraphScope();
        var pred = tf.placeholder(tf.@bool, Shape.Scalar);
        var x = tf.constant(3f);
        var chosen = smart_module.smart_cond(tf.constant(true), () => new[] { x }, () => Array.Empty<Tensor>());
        Assert.That(chosen.Single(), Is.SameAs(x));
        Assert.That(smart_module.smart_constant_value(pred), Is.Null);
        var later = smart_module.smart_cond(pred, () => new[] { x + 1f }, () => new[] { x * 2f });
        using var session = tf.Session(scope.Graph);
        Assert.That((float)session.run(later[0], (pred, false)), Is.EqualTo(6));
        Assert.That(() => smart_module.smart_cond(false, () => x), Throws.TypeOf<TypeError>());
    }

    /// <summary>Computed by TensorFlow 2.15's tf.compat.v1.train.polynomial_decay.</summary>
    [TestCase(false, new[] { 0.5f, 0.2552f, 0.0968f, 0.02f, 0.02f })]
    [TestCase(true, new[] { 0.5f, 0.2552f, 0.0968f, 0.02f, 0.05f })]
    public void Learning_rates_fall(bool cycle, float[] expected)
    {
        using var scope = new GraphScope();
        var step = new RefVariable(0, name: "step");
        var rate = learning_rate_decay.polynomial_decay(0.5f, step, 10, 0.02f, 2, cycle);
        using var session = tf.Session(scope.Graph);
        int[] steps = [0, 3, 6, 10, 15];
        var rates = steps.Select(n =>
        {
            session.run(step.assign(n));
            return (float)session.run(rate);
        });
        Assert.That(rates, Is.EqualTo(expected).Within(1e-5));
    }
}
