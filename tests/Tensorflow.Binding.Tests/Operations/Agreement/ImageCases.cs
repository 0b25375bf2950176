using static Tensorflow.Binding;
using static Tensorflow.Tests.Operations.Agreement.Inputs;

namespace Tensorflow.Tests.Operations.Agreement;

/// <summary>Colours, edges, similarity and sizes of images.</summary>
internal static class ImageCases
{
    public static IEnumerable<AgreementCase> All => [.. Colors, .. Measures, .. Sizes];

    private static Tensor Pixels => Wave([2, 5, 4, 3]);

    private static Tensor Bytes => Whole([2, 5, 4, 3], 256, TF_DataType.TF_UINT8);

    private static AgreementCase[] Colors =>
        [
            new(
                "hue",
                "tf.image.adjust_hue(wave([2,5,4,3]), 0.3)",
                "2,5,4,3:69.65303",
                () => [tf.image.adjust_hue(Pixels, 0.3f)]
            ),
            new(
                "hue_back",
                "tf.image.adjust_hue(wave([2,5,4,3]), -0.7)",
                "2,5,4,3:69.65304",
                () => [tf.image.adjust_hue(Pixels, tf.constant(-0.7f))]
            ),
            new(
                "hue_bytes",
                "tf.image.adjust_hue(whole([2,5,4,3], 256, np.uint8), 0.2)",
                "2,5,4,3:16365.5",
                () => [tf.image.adjust_hue(Bytes, 0.2f)]
            ),
            new(
                "saturation",
                "tf.image.adjust_saturation(wave([2,5,4,3]), 1.7)",
                "2,5,4,3:61.11628",
                () => [tf.image.adjust_saturation(Pixels, 1.7f)]
            ),
            new(
                "saturation_less",
                "tf.image.adjust_saturation(whole([5,4,3], 256, np.uint8), 0.4)",
                "5,4,3:10682.5",
                () => [tf.image.adjust_saturation(Whole([5, 4, 3], 256, TF_DataType.TF_UINT8), 0.4f)]
            ),
            new(
                "contrast_kernel",
                "tf.raw_ops.AdjustContrastv2(images=wave([2,5,4,3]), contrast_factor=1.5)",
                "2,5,4,3:74.96245",
                () => [gen_image_ops.adjust_contrastv2(Pixels, 1.5f)]
            ),
            new("yiq", "tf.image.rgb_to_yiq(wave([2,5,4,3]))", "2,5,4,3:24.51523", () => [tf.image.rgb_to_yiq(Pixels)]),
            new(
                "yiq_back",
                "tf.image.yiq_to_rgb(wave([5,4,3]))",
                "5,4,3:50.59579",
                () => [tf.image.yiq_to_rgb(Wave([5, 4, 3]))]
            ),
            new(
                "yuv",
                "tf.image.rgb_to_yuv(wave([5,4,3]))",
                "5,4,3:11.80761",
                () => [tf.image.rgb_to_yuv(Wave([5, 4, 3]))]
            ),
            new(
                "yuv_back",
                "tf.image.yuv_to_rgb(wave([2,5,4,3]))",
                "2,5,4,3:129.9332",
                () => [tf.image.yuv_to_rgb(Pixels)]
            ),
        ];

    private static AgreementCase[] Measures =>
        [
            new(
                "image_gradients",
                "tf.image.image_gradients(wave([2,5,4,3]))",
                "2,5,4,3:-3.064494; 2,5,4,3:-2.734505",
                () =>
                {
                    var (down, right) = tf.image.image_gradients(Pixels);
                    return [down, right];
                }
            ),
            new(
                "sobel",
                "tf.image.sobel_edges(wave([2,5,4,3]))",
                "2,5,4,3,2:-2.281213",
                () => [tf.image.sobel_edges(Pixels)]
            ),
            new(
                "total_variation",
                "tf.image.total_variation(wave([2,5,4,3])), tf.image.total_variation(wave([5,4,3]))",
                "2:44.38967; :10.24377",
                () => [tf.image.total_variation(Pixels), tf.image.total_variation(Wave([5, 4, 3]))]
            ),
            new(
                "psnr",
                "tf.image.psnr(wave([2,5,4,3]), wave([2,5,4,3], 0.1, 0.9), 1.0)",
                "2:32.25122",
                () => [tf.image.psnr(Pixels, Wave([2, 5, 4, 3], 0.1, 0.9), tf.constant(1f))]
            ),
            new(
                "psnr_bytes",
                "tf.image.psnr(whole([2,5,4,3], 256, np.uint8), whole([2,5,4,3], 200, np.uint8), 255)",
                "2:10.38144",
                () => [tf.image.psnr(Bytes, Whole([2, 5, 4, 3], 200, TF_DataType.TF_UINT8), tf.constant(255))]
            ),
            new(
                "ssim",
                "tf.image.ssim(wave([2,14,12,3]), wave([2,14,12,3], 0.1, 0.8), 1.0)",
                "2:1.215038",
                () => [tf.image.ssim(Wave([2, 14, 12, 3]), Wave([2, 14, 12, 3], 0.1, 0.8))]
            ),
            new(
                "ssim_bytes",
                "tf.image.ssim(whole([9,8,3], 256, np.uint8), whole([9,8,3], 250, np.uint8), 255, filter_size=5, filter_sigma=0.9, k1=0.02, k2=0.05)",
                ":-0.01938448",
                () =>
                    [
                        tf.image.ssim(
                            Whole([9, 8, 3], 256, TF_DataType.TF_UINT8),
                            Whole([9, 8, 3], 250, TF_DataType.TF_UINT8),
                            255,
                            5,
                            0.9f,
                            0.02f,
                            0.05f
                        ),
                    ]
            ),
            new(
                "ssim_multiscale",
                "tf.image.ssim_multiscale(wave([2,41,37,1]), wave([2,41,37,1], 0.1, 0.8), 1.0, filter_size=3, power_factors=(0.2, 0.5, 0.3))",
                "2:1.226773",
                () =>
                    [
                        tf.image.ssim_multiscale(
                            Wave([2, 41, 37, 1]),
                            Wave([2, 41, 37, 1], 0.1, 0.8),
                            1,
                            [0.2f, 0.5f, 0.3f],
                            3
                        ),
                    ]
            )
            {
                // Powers of what is near 0.
                Tolerance = 2e-4,
            },
            new(
                "ssim_gradient",
                "grad(lambda a, b: tf.image.ssim(a, b, 1.0, filter_size=3), wave([1,6,5,2]), wave([1,6,5,2], 0.1, 0.8))",
                "1,6,5,2:-0.1109225; 1,6,5,2:0.1150872",
                () =>
                    Grad(static x => tf.image.ssim(x[0], x[1], 1, 3), Wave([1, 6, 5, 2]), Wave([1, 6, 5, 2], 0.1, 0.8))
            )
            {
                Tolerance = 2e-4,
            },
        ];

    private static AgreementCase[] Sizes =>
        [
            Resized("bilinear", smooth: true, 3, 9, 100.8481),
            Resized("bilinear", smooth: false, 8, 3, 89.59011),
            Resized("bicubic", smooth: true, 3, 9, 100.5425),
            Resized("bicubic", smooth: false, 8, 3, 89.46452),
            Resized("lanczos3", smooth: true, 3, 9, 100.5618),
            Resized("lanczos3", smooth: false, 8, 3, 89.40666),
            Resized("lanczos5", smooth: true, 3, 9, 100.8419),
            Resized("lanczos5", smooth: false, 8, 3, 89.46463),
            Resized("gaussian", smooth: true, 3, 9, 100.6301),
            Resized("gaussian", smooth: false, 8, 3, 89.49816),
            Resized("mitchellcubic", smooth: true, 3, 9, 100.5373),
            Resized("mitchellcubic", smooth: false, 8, 3, 89.47305),
            new(
                "aspect",
                "tf.image.resize(wave([2,5,4,3]), [9, 20], preserve_aspect_ratio=True)",
                "2,9,7,3:241.1349",
                () => [tf.image.resize_images_v2(Pixels, new Shape(9, 20), preserve_aspect_ratio: true)]
            ),
            new(
                "smooth_gradient",
                "grad(lambda x: tf.image.resize(x, [3, 9], 'lanczos3', antialias=True), wave([2,5,4,3]))",
                "2,5,4,3:99.50038",
                () =>
                    Grad(
                        static x => tf.image.resize_images_v2(x[0], new Shape(3, 9), "lanczos3", antialias: true),
                        Pixels
                    )
            ),
            new(
                "crop_or_pad",
                "tf.image.resize_with_crop_or_pad(wave([2,5,4,3]), 8, 3), tf.image.resize_with_crop_or_pad(wave([5,4,3]), 2, 9)",
                "2,8,3,3:57.21961; 2,9,3:14.7104",
                () =>
                    [
                        tf.image.resize_image_with_crop_or_pad(Pixels, 8, 3),
                        tf.image.resize_image_with_crop_or_pad(Wave([5, 4, 3]), 2, tf.constant(9)),
                    ]
            ),
            new(
                "with_pad",
                "tf.image.resize_with_pad(wave([2,5,4,3]), 7, 9), tf.image.resize_with_pad(wave([5,4,3]), 3, 7, antialias=True)",
                "2,7,9,3:133.3838; 3,7,3:11.26567",
                () =>
                    [
                        tf.image.resize_images_with_pad(Pixels, 7, 9, "bilinear", false),
                        tf.image.resize_images_with_pad(Wave([5, 4, 3]), 3, 7, "bilinear", true),
                    ]
            ),
        ];

    private static AgreementCase Resized(string method, bool smooth, int height, int width, double sum) =>
        new(
            $"{method}_{(smooth ? "smooth" : "plain")}",
            $"tf.image.resize(wave([2,5,4,3]), [{height}, {width}], '{method}', antialias={(smooth ? "True" : "False")})",
            FormattableString.Invariant($"2,{height},{width},3:{sum}"),
            () => [tf.image.resize_images_v2(Pixels, new Shape(height, width), method, antialias: smooth)]
        );
}
