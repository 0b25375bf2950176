using static Tensorflow.Binding;

namespace Tensorflow.Tests.Operations;

/// <summary>Results of operations beyond the reference file, computed by TensorFlow 2.15.</summary>
public class ValueTests
{
    [TestCase("ResizeNearestNeighbor", false, false, new[] { 1.0, 4, 2, 1, 4, 2, 5, 7, 3, 5, 7, 3, 9, 0, 11 })]
    [TestCase("ResizeNearestNeighbor", true, false, new[] { 1.0, 2, 8, 5, 3, 6, 5, 3, 6, 9, 11, 10, 9, 11, 10 })]
    [TestCase("ResizeNearestNeighbor", false, true, new[] { 1.0, 2, 8, 1, 2, 8, 5, 3, 6, 9, 11, 10, 9, 11, 10 })]
    [TestCase(
        "ResizeBilinear",
        false,
        false,
        new[] { 1, 3.33333, 6, 3.4, 4.73333, 5.4, 5.8, 5.26667, 6.06667, 8.2, 4.06667, 9.26667, 9, 3.66667, 10.3333 }
    )]
    [TestCase("ResizeBilinear", true, false, new[] { 1, 3, 8, 3, 4, 7, 5, 5, 6, 7, 5.25, 8, 9, 5.5, 10 })]
    [TestCase(
        "ResizeBilinear",
        false,
        true,
        new[] { 1.5, 3, 7, 3.03333, 3.8, 6.4, 5.33333, 5, 5.5, 6.63333, 5.3, 8.3, 7.5, 5.5, 10.1667 }
    )]
    [TestCase(
        "ResizeBicubic",
        false,
        false,
        new[]
        {
            1,
            3.37156,
            6.00228,
            3.01441,
            5.20995,
            4.63074,
            6.08896,
            5.45249,
            5.79559,
            8.39139,
            3.1514,
            9.8236,
            9.43186,
            2.16007,
            11.5822,
        }
    )]
    [TestCase(
        "ResizeBicubic",
        true,
        false,
        new[] { 1, 2.71875, 8, 2.625, 3.82715, 6.625, 5, 4.90625, 6, 7.375, 5.0332, 7.8125, 9, 4.75, 10 }
    )]
    [TestCase(
        "ResizeBicubic",
        false,
        true,
        new[]
        {
            1.06899,
            2.65201,
            7.42055,
            2.62088,
            3.55599,
            6.49656,
            5.27204,
            4.9375,
            5.6139,
            7.12158,
            5.07333,
            8.53665,
            8.04759,
            5.00472,
            10.5838,
        }
    )]
    public void Images_are_resized(string type, bool corners, bool centers, double[] expected)
    {
        var images = constant_op.constant(
            new float[] { 1, 4, 2, 8, 5, 7, 3, 6, 9, 0, 11, 10 },
            shape: new Shape(1, 3, 4, 1)
        );
        var resized = Run(
            type,
            new { align_corners = corners, half_pixel_centers = centers },
            images,
            constant_op.constant(new[] { 5, 3 })
        )[0];
        Assert.That(resized.shape.dims, Is.EqualTo(new long[] { 1, 5, 3, 1 }));
        Assert.That(resized.ToArray<float>(), Is.EqualTo(Array.ConvertAll(expected, v => (float)v)).Within(2e-4));
    }

    [Test]
    public void Distinct_values_come_in_the_order_of_their_first_occurrence()
    {
        var results = Run("UniqueWithCounts", new { }, constant_op.constant(new[] { 5, 3, 5, 2, 3 }));
        Assert.That(results[0].ToArray<int>(), Is.EqualTo(new[] { 5, 3, 2 }));
        Assert.That(results[1].ToArray<int>(), Is.EqualTo(new[] { 0, 1, 0, 2, 1 }));
        Assert.That(results[2].ToArray<int>(), Is.EqualTo(new[] { 2, 2, 1 }));
    }

    [Test]
    public void Empty_segments_hold_what_TensorFlow_gives_them()
    {
        var data = constant_op.constant(new float[] { 2, 3, 4 });
        var ids = constant_op.constant(new[] { 0, 0, 2 });
        var largest = Run("UnsortedSegmentMax", new { }, data, ids, constant_op.constant(4))[0];
        Assert.That(largest.ToArray<float>(), Is.EqualTo(new[] { 3, float.MinValue, 4, float.MinValue }));
        var products = Run("SegmentProd", new { }, data, ids)[0];
        Assert.That(products.ToArray<float>(), Is.EqualTo(new float[] { 6, 1, 4 }));
    }

    [Test]
    public void Complex_numbers_are_put_together_and_taken_apart()
    {
        var complex = Run(
            "Complex",
            new { },
            constant_op.constant(new float[] { 3, -1 }),
            constant_op.constant(new float[] { 4, 2 })
        )[0];
        Assert.That(Run("Real", new { }, complex)[0].ToArray<float>(), Is.EqualTo(new float[] { 3, -1 }));
        Assert.That(Run("Imag", new { }, complex)[0].ToArray<float>(), Is.EqualTo(new float[] { 4, 2 }));
        Assert.That(Run("ComplexAbs", new { }, complex)[0].ToArray<float>()[0], Is.EqualTo(5).Within(1e-6));
        Assert.That(
            Run("Imag", new { }, Run("Conj", new { }, complex)[0])[0].ToArray<float>(),
            Is.EqualTo(new float[] { -4, -2 })
        );
    }

    [Test]
    public void A_value_that_was_read_keeps_when_the_variable_changes()
    {
        var variable = tf.Variable(new float[] { 1, 2 });
        var before = variable.AsTensor();
        variable.assign_add(constant_op.constant(new float[] { 10, 10 }));
        Assert.That(before.ToArray<float>(), Is.EqualTo(new float[] { 1, 2 }));
        Assert.That(variable.AsTensor().ToArray<float>(), Is.EqualTo(new float[] { 11, 12 }));
    }

    [Test]
    public void Wrong_shapes_are_named()
    {
        var error = Assert.Throws<InvalidArgumentError>(() =>
            Run("MatMul", new { }, constant_op.constant(new float[2, 3]), constant_op.constant(new float[4, 5]))
        );
        Assert.That(error!.Message, Does.Contain("Matrix size-incompatible"));
        error = Assert.Throws<InvalidArgumentError>(() =>
            Run("Reshape", new { }, constant_op.constant(new float[6]), constant_op.constant(new[] { 4, 2 }))
        );
        Assert.That(error!.Message, Does.Contain("6 values").And.Contain("(4, 2)"));
        error = Assert.Throws<InvalidArgumentError>(() =>
            Run(
                "GatherV2",
                new { },
                constant_op.constant(new float[3]),
                constant_op.constant(new[] { 3 }),
                constant_op.constant(0)
            )
        );
        Assert.That(error!.Message, Does.Contain("indices[0] = 3 is not in [0, 3)"));
    }

    private static Tensor[] Run(string type, object attributes, params object[] inputs) =>
        [.. tf.Context.ExecuteOp(type, null!, new ExecuteOpArgs(inputs).SetAttributes(attributes))];
}
