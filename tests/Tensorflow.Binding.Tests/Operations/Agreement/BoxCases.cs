using static Tensorflow.Binding;
using static Tensorflow.Tests.Operations.Agreement.Inputs;

namespace Tensorflow.Tests.Operations.Agreement;

/// <summary>Boxes in images: cut out, drawn, chosen and sampled.</summary>
internal static class BoxCases
{
    public static IEnumerable<AgreementCase> All => [.. Crops, .. Suppressions, .. Sampled];

    private static Tensor Pixels => Wave([2, 5, 4, 3]);

    // Some reach out of the image, one is turned over.
    private static Tensor Boxes => Wave([6, 4], -0.3, 1.4);

    private static Tensor Owners => Whole([6], 2);

    // Padded suppression takes the corners' order from the first box.
    private static Tensor Upright(params long[] sizes) =>
        tf.concat([Wave([.. sizes, 2], 0, 0.6), Wave([.. sizes, 2], 0.6, 1)], -1);

    private static AgreementCase[] Crops =>
        [
            new(
                "crop",
                "tf.image.crop_and_resize(wave([2,5,4,3]), wave([6,4], -0.3, 1.4), whole([6], 2), [3, 4])",
                "6,3,4,3:72.52659",
                () => [tf.image.crop_and_resize(Pixels, Boxes, Owners, tf.constant(new[] { 3, 4 }))]
            ),
            new(
                "crop_nearest",
                "tf.image.crop_and_resize(whole([2,5,4,3], 256, np.uint8), wave([6,4], -0.3, 1.4), whole([6], 2), [1, 5], 'nearest', -1.0)",
                "6,1,5,3:7129.9",
                () =>
                    [
                        tf.image.crop_and_resize(
                            Whole([2, 5, 4, 3], 256, TF_DataType.TF_UINT8),
                            Boxes,
                            Owners,
                            tf.constant(new[] { 1, 5 }),
                            "nearest",
                            -1
                        ),
                    ]
            ),
            new(
                "crop_gradient",
                "grad(lambda a, b: tf.image.crop_and_resize(a, b, whole([6], 2), [3, 4]), wave([2,5,4,3]), wave([6,4], -0.3, 1.4))",
                "2,5,4,3:63.37453; 6,4:17.37058",
                () =>
                    Grad(
                        static x => tf.image.crop_and_resize(x[0], x[1], Owners, tf.constant(new[] { 3, 4 })),
                        Pixels,
                        Boxes
                    )
            ),
            new(
                "crop_nearest_gradient",
                "grad(lambda a: tf.image.crop_and_resize(a, wave([6,4], -0.3, 1.4), whole([6], 2), [1, 5], 'nearest'), wave([2,5,4,3]))",
                "2,5,4,3:33.44121",
                () =>
                    Grad(
                        static x =>
                            tf.image.crop_and_resize(x[0], Boxes, Owners, tf.constant(new[] { 1, 5 }), "nearest"),
                        Pixels
                    )
            ),
            new(
                "draw",
                "tf.image.draw_bounding_boxes(tf.zeros([2,9,8,3]), wave([2,6,4], -0.3, 1.3), None)",
                "2,9,8,3:54.85",
                () => [tf.image.draw_bounding_boxes(tf.zeros((2, 9, 8, 3)), Wave([2, 6, 4], -0.3, 1.3))]
            ),
            new(
                "draw_colors",
                "tf.image.draw_bounding_boxes(wave([2,9,8,1]), wave([2,6,4], -0.3, 1.3), wave([2,4]))",
                "2,9,8,1:92.76995",
                () => [tf.image.draw_bounding_boxes(Wave([2, 9, 8, 1]), Wave([2, 6, 4], -0.3, 1.3), Wave([2, 4]))]
            ),
        ];

    private static AgreementCase[] Suppressions =>
        [
            new(
                "suppression",
                "tf.image.non_max_suppression(wave([20,4]), wave([20]), 9, 0.3, 0.1)",
                "9:100.8",
                () => [tf.image.non_max_suppression(Wave([20, 4]), Wave([20]), tf.constant(9), 0.3f, 0.1f)]
            ),
            new(
                "suppression_scores",
                "tf.image.non_max_suppression_with_scores(wave([20,4]), tf.cast(whole([20], 5), tf.float32), 30, 0.2)",
                "8:77.6; 8:21.4",
                () =>
                {
                    var (indices, scores) = image_ops_impl.non_max_suppression_with_scores(
                        Wave([20, 4]),
                        tf.cast(Whole([20], 5), TF_DataType.TF_FLOAT),
                        tf.constant(30),
                        0.2f
                    );
                    return [indices, scores];
                }
            ),
            new(
                "suppression_overlaps",
                "tf.image.non_max_suppression_overlaps(wave([20,20]), wave([20]), 9, 0.8, 0.1)",
                "9:128",
                () =>
                    [tf.image.non_max_suppression_with_overlaps(Wave([20, 20]), Wave([20]), tf.constant(9), 0.8f, 0.1f)]
            ),
            new(
                "suppression_padded",
                "tf.image.non_max_suppression_padded(tf.concat([wave([2,20,2], 0, 0.6), wave([2,20,2], 0.6, 1)], -1), wave([2,20]), 9, 0.3, 0.1, pad_to_max_output_size=True), "
                    + "tf.image.non_max_suppression_padded(tf.concat([wave([20,2], 0, 0.6), wave([20,2], 0.6, 1)], -1), wave([20]), 9, 0.3)",
                "2,9:30.1; 2:3.9; 3:12.1; :0.9",
                () =>
                {
                    var (indices, valid) = tf.image.non_max_suppression_padded(
                        Upright(2, 20),
                        Wave([2, 20]),
                        tf.constant(9),
                        0.3f,
                        0.1f,
                        pad_to_max_output_size: true
                    );
                    var (single, count) = tf.image.non_max_suppression_padded(
                        Upright(20),
                        Wave([20]),
                        tf.constant(9),
                        0.3f
                    );
                    return [indices, valid, single, count];
                }
            ),
            new(
                "suppression_combined",
                "list(tf.image.combined_non_max_suppression(wave([2,12,3,4], -0.2, 1.2), wave([2,12,3]), 4, 8, 0.2, 0.3)) + "
                    + "list(tf.image.combined_non_max_suppression(wave([2,12,1,4], -0.2, 1.2), wave([2,12,3]), 2, 80, 0.2, 0.3, True, False))",
                "2,8,4:42.46752; 2,8:15.36668; 2,8:16.4; 2:10.4; 2,6,4:30.33079; 2,6:12.25488; 2,6:15.2; 2:7.8",
                () =>
                {
                    var (boxes, scores) = (Wave([2, 12, 3, 4], -0.2, 1.2), Wave([2, 12, 3]));
                    var first = tf.image.combined_non_max_suppression(boxes, scores, 4, 8, 0.2f, 0.3f);
                    var second = tf.image.combined_non_max_suppression(
                        Wave([2, 12, 1, 4], -0.2, 1.2),
                        scores,
                        tf.constant(2),
                        tf.constant(80),
                        0.2f,
                        0.3f,
                        pad_per_class: true,
                        clip_boxes: false
                    );
                    return
                    [
                        first.Item1,
                        first.Item2,
                        first.Item3,
                        first.Item4,
                        second.Item1,
                        second.Item2,
                        second.Item3,
                        second.Item4,
                    ];
                }
            ),
        ];

    private static AgreementCase[] Sampled =>
        [
            Sample(3, "3:12.5; 3:64.2; 1,1,4:1.975967"),
            Sample(4, "3:33; 3:62.3; 1,1,4:2.382794"),
            Sample(5, "3:18.7; 3:48.4; 1,1,4:2.223568"),
            Sample(11, "3:48.4; 3:36.5; 1,1,4:2.311224"),
        ];

    private static AgreementCase Sample(int seed, string expected) =>
        new(
            $"sampled_{seed}",
            $"tf.raw_ops.SampleDistortedBoundingBoxV2(image_size=[57, 83, 3], bounding_boxes=[[[0.1, 0.2, 0.7, 0.9], [0.5, 0.5, 0.6, 0.6]]], min_object_covered=0.3, seed={seed}, seed2=2)",
            expected,
            () =>
                tf.Context.ExecuteOp(
                    "SampleDistortedBoundingBoxV2",
                    null!,
                    new ExecuteOpArgs(
                        tf.constant(new[] { 57, 83, 3 }),
                        tf.constant(
                            new[,,]
                            {
                                {
                                    { 0.1f, 0.2f, 0.7f, 0.9f },
                                    { 0.5f, 0.5f, 0.6f, 0.6f },
                                },
                            }
                        ),
                        0.3f
                    ).SetAttributes(new { seed = (long)seed, seed2 = 2L })
                )
        );
}
