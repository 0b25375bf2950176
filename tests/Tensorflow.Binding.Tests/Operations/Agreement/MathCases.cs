using static Tensorflow.Binding;
using static Tensorflow.Tests.Operations.Agreement.Inputs;

namespace Tensorflow.Tests.Operations.Agreement;

/// <summary>Special functions, order and histograms.</summary>
internal static class MathCases
{
    public static IEnumerable<AgreementCase> All => [.. Special, .. Ordered];

    private static Tensor Rows => Wave([3, 7], -2, 3);

    private static AgreementCase[] Special =>
        [
            new(
                "zeta",
                "tf.math.zeta(wave([3,4], 1.5, 5), wave([4], 0.5, 3)), grad(lambda q: tf.math.zeta(wave([3,4], 1.5, 5), q), wave([4], 0.5, 3))",
                "3,4:5.772609; 4:-3.304101",
                () =>
                    [
                        gen_math_ops.zeta(Wave([3, 4], 1.5, 5), Wave([4], 0.5, 3)),
                        .. Grad(static x => gen_math_ops.zeta(Wave([3, 4], 1.5, 5), x[0]), Wave([4], 0.5, 3)),
                    ]
            ),
            new(
                "polygamma",
                "tf.math.polygamma(2.0, wave([3,4], 0.5, 3)), grad(lambda x: tf.math.polygamma(1.0, x), wave([3,4], 0.5, 3))",
                "3,4:-15.41577; 3,4:-3.909573",
                () =>
                    [
                        gen_math_ops.polygamma(tf.constant(2f), Wave([3, 4], 0.5, 3)),
                        .. Grad(static x => gen_math_ops.polygamma(tf.constant(1f), x[0]), Wave([3, 4], 0.5, 3)),
                    ]
            ),
            new(
                "xlog1py",
                "tf.raw_ops.Xlog1py(x=tf.constant([[0.], [2.]]), y=wave([3], -0.5, 2)), "
                    + "grad(lambda x, y: tf.raw_ops.Xlog1py(x=x, y=y), tf.constant([[0.], [2.]]), wave([3], -0.5, 2))",
                "2,3:4.604764; 2,1:1.031805; 3:1.217665",
                () =>
                {
                    var x = tf.constant(
                        new float[,]
                        {
                            { 0 },
                            { 2 },
                        }
                    );
                    var y = Wave([3], -0.5, 2);
                    return [gen_math_ops.xlog1py(x, y), .. Grad(static v => gen_math_ops.xlog1py(v[0], v[1]), x, y)];
                }
            ),
            new(
                "ndtri",
                "tf.math.ndtri(wave([12], 0.01, 0.99)), grad(tf.math.ndtri, wave([12], 0.01, 0.99))",
                "12:3.119931; 12:32.0941",
                () =>
                    [
                        gen_math_ops.ndtri(Wave([12], 0.01, 0.99)),
                        .. Grad(static x => gen_math_ops.ndtri(x[0]), Wave([12], 0.01, 0.99)),
                    ]
            )
            {
                Tolerance = 2e-4,
            },
            new(
                "next_after",
                "(tf.math.nextafter(wave([3,4]), wave([4], 0.2, 0.7)) - wave([3,4])) * 1e7",
                "3,4:-4.813075",
                () => [(gen_math_ops.next_after(Wave([3, 4]), Wave([4], 0.2, 0.7)) - Wave([3, 4])) * 1e7f]
            ),
            new(
                "cross",
                "tf.linalg.cross(wave([4,3], -1, 1), tf.cumsum(wave([4,3]), 1)), grad(tf.linalg.cross, wave([4,3], -1, 1), tf.cumsum(wave([4,3]), 1))",
                "4,3:3.262593; 4,3:-0.7075934; 4,3:-1.174265",
                () =>
                    [
                        gen_math_ops.cross(Wave([4, 3], -1, 1), tf.cumsum(Wave([4, 3]), 1)),
                        .. Grad(
                            static x => gen_math_ops.cross(x[0], x[1]),
                            Wave([4, 3], -1, 1),
                            tf.cumsum(Wave([4, 3]), 1)
                        ),
                    ]
            ),
            new(
                "cumulative_logsumexp",
                "tf.math.cumulative_logsumexp(wave([3,7], -2, 3), 1), tf.math.cumulative_logsumexp(wave([3,7], -2, 3), 0, reverse=True), "
                    + "grad(lambda x: tf.math.cumulative_logsumexp(x, 1, reverse=True), wave([3,7], -2, 3)), "
                    + "grad(lambda x: -tf.math.cumulative_logsumexp(x, 0), wave([3,7], -2, 3)), "
                    + "tf.exp(tf.math.cumulative_logsumexp(wave([3,7], -2, 3), 1, exclusive=True))",
                "3,7:71.74657; 3,7:43.88039; 3,7:15.00361; 3,7:-14.1968; 3,7:356.8003",
                () =>
                    [
                        gen_math_ops.cumulative_logsumexp(Rows, tf.constant(1)),
                        gen_math_ops.cumulative_logsumexp(Rows, tf.constant(0), reverse: true),
                        .. Grad(
                            static x => gen_math_ops.cumulative_logsumexp(x[0], tf.constant(1), reverse: true),
                            Rows
                        ),
                        .. Grad(static x => -gen_math_ops.cumulative_logsumexp(x[0], tf.constant(0)), Rows),
                        tf.exp(gen_math_ops.cumulative_logsumexp(Rows, tf.constant(1), exclusive: true)),
                    ]
            ),
        ];

    private static AgreementCase[] Ordered =>
        [
            new(
                "bucketize",
                "tf.raw_ops.Bucketize(input=wave([3,7], -2, 3), boundaries=[-1.0, 0.0, 0.5, 0.5, 2.0]), tf.raw_ops.Bucketize(input=whole([9], 5), boundaries=[1.0, 3.0])",
                "3,7:78.1; 9:13.4",
                () =>
                    [
                        gen_math_ops.bucketize(Rows, [-1, 0, 0.5f, 0.5f, 2]),
                        gen_math_ops.bucketize(Whole([9], 5), [1, 3]),
                    ]
            ),
            new(
                "histogram",
                "tf.histogram_fixed_width(wave([3,7], -2, 3), [-1.0, 2.0], 5), tf.histogram_fixed_width(whole([20], 11), [2, 8], 3, tf.int64)",
                "5:18.1; 3:22.8",
                () =>
                    [
                        gen_math_ops.histogram_fixed_width(Rows, tf.constant(new[] { -1f, 2f }), tf.constant(5)),
                        gen_math_ops.histogram_fixed_width(
                            Whole([20], 11),
                            tf.constant(new[] { 2, 8 }),
                            tf.constant(3),
                            TF_DataType.TF_INT64
                        ),
                    ]
            ),
            new(
                "nth_element",
                "tf.raw_ops.NthElement(input=wave([3,7], -2, 3), n=2), tf.raw_ops.NthElement(input=whole([2,9], 5), n=1, reverse=True), "
                    + "grad(lambda x: tf.raw_ops.NthElement(input=x, n=0), tf.constant([[3., 1., 1.], [2., 5., 4.]]))",
                "3:-0.3628257; 2:5.2; 2,3:0.9523799",
                () =>
                    [
                        gen_nn_ops.nth_element(Rows, tf.constant(2)),
                        gen_nn_ops.nth_element(Whole([2, 9], 5), tf.constant(1), reverse: true),
                        .. Grad(
                            static x => gen_nn_ops.nth_element(x[0], tf.constant(0)),
                            tf.constant(
                                new float[,]
                                {
                                    { 3, 1, 1 },
                                    { 2, 5, 4 },
                                }
                            )
                        ),
                    ]
            ),
            new(
                "bounds",
                "tf.raw_ops.LowerBound(sorted_inputs=tf.cumsum(whole([2,9], 2), 1), values=whole([2,4], 6)), "
                    + "tf.raw_ops.UpperBound(sorted_inputs=tf.cumsum(whole([2,9], 2), 1), values=whole([2,4], 6), out_type=tf.int64)",
                "2,4:37; 2,4:49.3",
                () =>
                    [
                        gen_array_ops.lower_bound(tf.cumsum(Whole([2, 9], 2), 1), Whole([2, 4], 6)),
                        gen_array_ops.upper_bound(
                            tf.cumsum(Whole([2, 9], 2), 1),
                            Whole([2, 4], 6),
                            TF_DataType.TF_INT64
                        ),
                    ]
            ),
        ];
}
