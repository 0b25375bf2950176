using Tensorflow.Operations.Initializers;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Initializers;

/// <summary>Initial values under seeds are TensorFlow's own: the first six of each, computed by Python TensorFlow 2.15.1
/// with <c>tf.random.set_seed(42)</c> and <c>tf.compat.v1</c>'s initializers with <c>seed=7</c>.</summary>
[TestFixture]
public class SeededInitializerTests
{
    [SetUp]
    public void Seed() => tf.set_random_seed(42);

    [TearDown]
    public void Unseed() => tf.Context.set_global_seed(null);

    private static float[] First(IInitializer initializer, params int[] shape) =>
        initializer.Apply(new InitializerArgs(new Shape(shape))).numpy().ToArray<float>()[..6];

    [Test]
    public void Glorot_uniform_of_a_matrix_is_exact() =>
        Assert.That(
            First(new GlorotUniform(seed: 7), 4, 3),
            Is.EqualTo(new[] { 0.6717153f, 0.29026794f, 0.90831447f, 0.7463987f, 0.43269265f, -0.7033167f })
                .Within(1)
                .Ulps
        );

    [Test]
    public void Glorot_uniform_of_a_convolution_counts_the_window() =>
        Assert.That(
            First(new GlorotUniform(seed: 7), 3, 3, 2, 4),
            Is.EqualTo(new[] { 0.24184516f, 0.1045084f, 0.32703057f, 0.26873425f, 0.15578714f, -0.25322294f })
                .Within(1)
                .Ulps
        );

    [Test]
    public void Truncated_variance_scaling_by_inputs() =>
        Assert.That(
            First(new VarianceScaling(2f, "fan_in", "truncated_normal", 7), 4, 3),
            Is.EqualTo(new[] { -0.36394644f, -0.24148932f, -0.06336815f, 0.09089184f, -1.1776763f, 0.8643735f })
                .Within(2)
                .Ulps
        );

    [Test]
    public void Normal_variance_scaling_by_outputs() =>
        Assert.That(
            First(new VarianceScaling(2f, "fan_out", "untruncated_normal", 7), 4, 3),
            Is.EqualTo(new[] { -0.36966196f, -0.24528173f, -0.0643633f, 0.09231923f, 0.44036308f, 0.4679624f })
                .Within(2)
                .Ulps
        );

    [Test]
    public void Normal_values() =>
        Assert.That(
            First(new RandomNormal(1f, 0.5f, 7), 4, 3),
            Is.EqualTo(new[] { 0.7736292f, 0.84979624f, 0.9605857f, 1.0565337f, 1.2696662f, 1.2865672f }).Within(1).Ulps
        );

    [Test]
    public void Truncated_normal_values() =>
        Assert.That(
            First(new TruncatedNormal(0f, 0.5f, 7), 4, 3),
            Is.EqualTo(new[] { -0.22637078f, -0.15020376f, -0.03941431f, 0.056533746f, -0.73250204f, 0.53763103f })
                .Within(1)
                .Ulps
        );

    [Test]
    public void Uniform_values() =>
        Assert.That(
            First(new RandomUniform(minval: -0.05f, maxval: 0.05f, seed: 7), 4, 3),
            Is.EqualTo(new[] { 0.03627677f, 0.015676264f, 0.04905459f, 0.040310133f, 0.023368072f, -0.03798344f })
                .Within(1)
                .Ulps
        );

    [Test]
    public void Orthogonal_values_come_from_the_same_factorisation() =>
        Assert.That(
            First(new Orthogonal(1f, 7), 4, 3),
            Is.EqualTo(new[] { -0.45766366f, 0.09526418f, 0.34404743f, 0.11429671f, 0.7648542f, 0.57455617f })
                .Within(1e-6)
        );

    [Test]
    public void A_bad_distribution_is_named() =>
        Assert.That(
            () => new VarianceScaling(distribution: "gaussian"),
            Throws.TypeOf<ValueError>().With.Message.Contains("gaussian")
        );
}
