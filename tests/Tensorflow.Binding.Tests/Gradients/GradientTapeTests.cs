using Tensorflow.Gradients;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Runtime;

/// <summary>What a tape follows, and what it gives.</summary>
[TestFixture]
public class GradientTapeTests
{
    [Test]
    public void One_image_and_one_filter_give_half_of_what_two_images_do()
    {
        var image = tf.random.normal((1, 8, 8, 6), seed: 3);
        var filter = tf.random.normal((3, 3, 6, 1), seed: 4);
        var one = Derivative(image);
        var two = Derivative(tf.concat(new[] { image, image }, 0));
        Assert.That(one.Select(value => 2 * value), Is.EqualTo(two).Within(1e-4f));

        float[] Derivative(Tensor images)
        {
            using var tape = tf.GradientTape();
            tape.watch(filter);
            var convolved = tf.nn.conv2d(images, filter, [1, 1, 1, 1], "SAME");
            return tape.gradient(tf.reduce_sum(tf.sigmoid(convolved)), filter).ToArray<float>();
        }
    }

    [Test]
    public void Watched_tensor_gets_its_derivative()
    {
        var x = tf.constant(3f);
        using var tape = tf.GradientTape();
        tape.watch(x);
        var y = x * x * x;
        Assert.That((float)tape.gradient(y, x), Is.EqualTo(27f));
    }

    [Test]
    public void Unwatched_tensor_has_none()
    {
        var x = tf.constant(3f);
        using var tape = tf.GradientTape();
        var y = x * x;
        Assert.That(tape.gradient(y, x), Is.Null);
    }

    [Test]
    public void Unconnected_source_can_have_zeros()
    {
        var x = tf.constant(new[] { 1f, 2f });
        var other = tf.constant(new[] { 5f, 5f });
        using var tape = tf.GradientTape(persistent: true);
        tape.watch(x);
        tape.watch(other);
        var y = x * 2f;
        Assert.That(tape.gradient(y, other), Is.Null);
        Assert.That(
            tape.gradient(y, other, unconnected_gradients: "zero").ToArray<float>(),
            Is.EqualTo(new[] { 0f, 0f })
        );
    }

    [Test]
    public void Persistent_tape_gives_several_gradients()
    {
        var x = tf.constant(2f);
        using var tape = tf.GradientTape(persistent: true);
        tape.watch(x);
        var square = x * x;
        var cube = square * x;
        Assert.That((float)tape.gradient(cube, x), Is.EqualTo(12f));
        Assert.That((float)tape.gradient(square, x), Is.EqualTo(4f));
    }

    [Test]
    public void Second_gradient_of_an_ordinary_tape_is_an_error()
    {
        var x = tf.constant(2f);
        using var tape = tf.GradientTape();
        tape.watch(x);
        var y = x * x;
        tape.gradient(y, x);
        Assert.That(() => tape.gradient(y, x), Throws.TypeOf<RuntimeError>());
    }

    [Test]
    public void Nested_tapes_give_second_derivatives()
    {
        var x = tf.constant(3f);
        using var outer = tf.GradientTape();
        outer.watch(x);
        Tensor first;
        using (var inner = tf.GradientTape())
        {
            inner.watch(x);
            var y = x * x * x;
            first = inner.gradient(y, x);
        }
        Assert.That((float)first, Is.EqualTo(27f));
        Assert.That((float)outer.gradient(first, x), Is.EqualTo(18f));
    }

    [Test]
    public void Gradients_of_several_uses_are_added()
    {
        var x = tf.constant(5f);
        using var tape = tf.GradientTape();
        tape.watch(x);
        var y = x + x + x;
        Assert.That((float)tape.gradient(y, x), Is.EqualTo(3f));
    }

    [Test]
    public void Given_output_gradient_scales_the_result()
    {
        var x = tf.constant(new[] { 1f, 2f });
        using var tape = tf.GradientTape();
        tape.watch(x);
        var y = x * x;
        var gradient = tape.gradient(y, x, output_gradients: [tf.constant(new[] { 10f, 100f })]);
        Assert.That(gradient.ToArray<float>(), Is.EqualTo(new[] { 20f, 400f }));
    }

    [Test]
    public void Trainable_variables_are_followed_and_others_are_not()
    {
        var trained = tf.Variable(2f);
        var frozen = tf.Variable(3f, trainable: false);
        using var tape = tf.GradientTape();
        var y = trained * frozen;
        var gradients = tape.gradient(y, new IVariableV1[] { trained, frozen });
        Assert.That((float)gradients[0], Is.EqualTo(3f));
        Assert.That(gradients[1], Is.Null);
    }

    [Test]
    public void Values_read_before_the_gradient_stay_usable_after_it()
    {
        var x = tf.constant(new[] { 1f, 4f });
        using var tape = tf.GradientTape();
        tape.watch(x);
        var root = tf.sqrt(x);
        var gradient = tape.gradient(root, x);
        Assert.That(root.ToArray<float>(), Is.EqualTo(new[] { 1f, 2f }));
        Assert.That(gradient.ToArray<float>(), Is.EqualTo(new[] { 0.5f, 0.25f }));
    }

    [Test]
    public void Tapes_belong_to_their_thread()
    {
        var x = tf.constant(2f);
        using var tape = tf.GradientTape();
        tape.watch(x);
        var y = x * x;
        var depth = -1;
        var thread = new Thread(() => depth = tf.GetTapeSet().Count);
        thread.Start();
        thread.Join();
        Assert.That(depth, Is.Zero);
        Assert.That((float)tape.gradient(y, x), Is.EqualTo(4f));
    }
}
