using static Tensorflow.Binding;

namespace Tensorflow.Tests.Distributions;

/// <summary>Normal distributions against their formula.</summary>
[TestFixture]
public class NormalTests
{
    private static readonly float[] s_means = [0f, 1f, -2f];
    private static readonly float[] s_deviations = [1f, 0.5f, 3f];

    [Test]
    public void Log_density_broadcasts_over_the_parameters()
    {
        var distribution = tf.distributions.Normal(tf.constant(s_means), tf.constant(s_deviations));
        float[] values = [0f, -1.5f];
        var log = distribution.log_prob(tf.constant(values).numpy().reshape((2, 1)));
        Assert.That(log.shape.as_int_list(), Is.EqualTo(new[] { 2, 3 }));
        Assert.That(
            log.ToArray<float>(),
            Is.EqualTo(values.SelectMany(v => s_means.Zip(s_deviations, (m, d) => Expected(v, m, d)))).Within(1e-5f)
        );
    }

    [Test]
    public void Parameters_are_given_back()
    {
        var distribution = tf.distributions.Normal(tf.constant(s_means), tf.constant(s_deviations), name: "n");
        Assert.Multiple(() =>
        {
            Assert.That(distribution.loc().ToArray<float>(), Is.EqualTo(s_means));
            Assert.That(distribution.scale().ToArray<float>(), Is.EqualTo(s_deviations));
            Assert.That(distribution.dtype(), Is.EqualTo(tf.float32));
            Assert.That(distribution.parameters["name"], Is.EqualTo("n"));
            Assert.That(distribution._batch_shape_tensor().ToArray<int>(), Is.EqualTo(new[] { 3 }));
        });
    }

    [Test]
    public void Gradients_reach_the_parameters()
    {
        var mean = tf.constant(0.5f);
        using var tape = tf.GradientTape();
        tape.watch(mean);
        var log = tf.distributions.Normal(mean, tf.constant(2f)).log_prob(tf.constant(1.5f));
        Assert.That((float)tape.gradient(log, mean).numpy(), Is.EqualTo(0.25f).Within(1e-6f));
    }

    [Test]
    public void A_distribution_without_a_density_says_so() =>
        Assert.That(
            () => new Distribution().log_prob(tf.constant(1f)),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("_log_prob")
        );

    private static float Expected(float value, float mean, float deviation) =>
        (float)(-0.5 * Math.Pow((value - mean) / deviation, 2) - Math.Log(deviation) - Math.Log(2 * Math.PI) / 2);
}
