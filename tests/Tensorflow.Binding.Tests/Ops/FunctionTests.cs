using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Ops;

/// <summary>Functions that are composed of several operations, with TensorFlow's numbers.</summary>
[TestFixture]
public class FunctionTests
{
    private static Tensor Matrix(float[,] values) => tf.constant(values);

    private static float[] Values(Tensor tensor) => tensor.numpy().ToArray<float>();

    private static int[] Integers(Tensor tensor) => tf.cast(tensor, tf.int32).numpy().ToArray<int>();

    [Test]
    public void Logarithms_of_sums_of_exponentials_do_not_overflow() =>
        Assert.That(
            Values(
                tf.reduce_logsumexp(
                    Matrix(
                        new float[,]
                        {
                            { 1, 2 },
                            { 3, 100 },
                        }
                    ),
                    1
                )
            ),
            Is.EqualTo(new[] { 2.3132617f, 100f }).Within(1e-5)
        );

    [Test]
    public void Counts_of_integers() =>
        Assert.That(Integers(tf.math.bincount(tf.constant(new[] { 1, 1, 3 }))), Is.EqualTo(new[] { 0, 2, 0, 1 }));

    [Test]
    public void Contraction_of_two_pairs_of_axes()
    {
        Tensor a = tf.reshape(tf.range(24f), (2, 3, 4));
        Tensor b = tf.reshape(tf.range(12f), (4, 3));
        NDArray axes = new[,]
        {
            { 1, 2 },
            { 1, 0 },
        };
        Assert.That(Values(tf.linalg.tensordot(a, b, axes)), Is.EqualTo(new[] { 440f, 1232f }));
    }

    [Test]
    public void Saturating_casts_stop_at_the_bounds() =>
        Assert.That(
            Integers(math_ops.saturate_cast(tf.constant(new[] { -5f, 300f, 7f }), TF_DataType.TF_UINT8)),
            Is.EqualTo(new[] { 0, 255, 7 })
        );

    [Test]
    public void Sorting_and_its_positions()
    {
        Tensor x = Matrix(
            new float[,]
            {
                { 3, 1, 2 },
                { 0, 5, -1 },
            }
        );
        Assert.That(Integers(sort_ops.argsort(x)), Is.EqualTo(new[] { 1, 2, 0, 2, 0, 1 }));
        Assert.That(Values(sort_ops.sort(x, -1, "DESCENDING")), Is.EqualTo(new[] { 3f, 2f, 1f, 5f, 0f, -1f }));
    }

    [Test]
    public void Evenly_spaced_values() =>
        Assert.That(
            Values(math_ops.linspace(tf.constant(0f), tf.constant(1f), 5)),
            Is.EqualTo(new[] { 0f, 0.25f, 0.5f, 0.75f, 1f })
        );

    [Test]
    public void Masked_rows()
    {
        Tensor x = tf.constant(
            new[,]
            {
                { 1, 2 },
                { 3, 4 },
                { 5, 6 },
            }
        );
        Assert.That(
            Integers(tf.boolean_mask(x, tf.constant(new[] { true, false, true }))),
            Is.EqualTo(new[] { 1, 2, 5, 6 })
        );
    }

    [Test]
    public void Logistic_loss_of_large_logits_is_exact() =>
        Assert.That(
            Values(
                tf.nn.sigmoid_cross_entropy_with_logits(tf.constant(new[] { 0f, 1f }), tf.constant(new[] { 2f, -3f }))
            ),
            Is.EqualTo(new[] { 2.126928f, 3.0485873f }).Within(1e-6)
        );

    [Test]
    public void Moments_along_the_batch()
    {
        (Tensor mean, Tensor variance) = tf.nn.moments(
            Matrix(
                new float[,]
                {
                    { 1, 2 },
                    { 3, 6 },
                }
            ),
            0
        );
        Assert.That(Values(mean), Is.EqualTo(new[] { 2f, 4f }));
        Assert.That(Values(variance), Is.EqualTo(new[] { 1f, 4f }));
    }

    [Test]
    public void Clipping_by_the_norm_of_all_tensors()
    {
        (Tensors clipped, Tensor norm) = tf.clip_by_global_norm(
            [tf.constant(new[] { 3f, 4f }), tf.constant(new[] { 12f })],
            1f
        );
        Tensor[] parts = clipped!;
        Assert.That((float)norm, Is.EqualTo(13f).Within(1e-5));
        Assert.That(Values(parts[0]), Is.EqualTo(new[] { 0.23076925f, 0.30769232f }).Within(1e-6));
        Assert.That(Values(parts[1]), Is.EqualTo(new[] { 0.923077f }).Within(1e-6));
    }

    [Test]
    public void Softmax_along_another_dimension() =>
        Assert.That(
            Values(
                tf.nn.softmax(
                    Matrix(
                        new float[,]
                        {
                            { 1, 2 },
                            { 3, 5 },
                        }
                    ),
                    0
                )
            ),
            Is.EqualTo(new[] { 0.11920291f, 0.04742587f, 0.880797f, 0.95257413f }).Within(1e-6)
        );

    [Test]
    public void Operators_take_plain_numbers_on_either_side()
    {
        Tensor x = tf.constant(new[] { 1f, 2f });
        Assert.That(Values(10f - x * 2 + 1), Is.EqualTo(new[] { 9f, 7f }));
        Assert.That(Values(1f / x), Is.EqualTo(new[] { 1f, 0.5f }));
        Assert.That(Integers(x > 1), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(Integers(tf.constant(new[] { 7, -7 }) % 3), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public void Operands_of_different_types_are_an_error_that_names_them() =>
        Assert.That(
            () => math_ops.div(tf.constant(1f), tf.constant(1)),
            Throws.TypeOf<TypeError>().With.Message.Contains("TF_FLOAT != TF_INT32")
        );

    [Test]
    public void Enumerate_skips_the_first_values_as_TensorFlow_NET_does() =>
        Assert.That(enumerate(Values(tf.range(4f)).Select(v => v), 1), Is.EqualTo(new[] { (1, 1f), (2, 2f), (3, 3f) }));
}
