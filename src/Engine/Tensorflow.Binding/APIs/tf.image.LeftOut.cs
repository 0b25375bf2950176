using Tensorflow.Engine;

namespace Tensorflow;

public partial class tensorflow
{
    /// <summary>What of tf.image the engine does not have.</summary>
    public partial class image_internal
    {
        public Tensor adjust_hue(Tensor image, Tensor delta, string? name = null) =>
            throw LeftOut.Error("tf.image.adjust_hue");

        public Tensor adjust_hue(Tensor images, float delta, string? name = null) =>
            throw LeftOut.Error("tf.image.adjust_hue");

        public Tensor adjust_saturation(Tensor image, Tensor saturation_factor, string? name = null) =>
            throw LeftOut.Error("tf.image.adjust_saturation");

        public Tensor adjust_saturation(Tensor image, float saturation_factor, string? name = null) =>
            throw LeftOut.Error("tf.image.adjust_saturation");

        public (Tensor, Tensor, Tensor, Tensor) combined_non_max_suppression(
            Tensor boxes,
            Tensor scores,
            Tensor max_output_size_per_class,
            Tensor max_total_size,
            float iou_threshold = 0.5f,
            float score_threshold = float.NegativeInfinity,
            bool pad_per_class = false,
            bool clip_boxes = true,
            string? name = null
        ) => throw LeftOut.Error("tf.image.combined_non_max_suppression");

        public (Tensor, Tensor, Tensor, Tensor) combined_non_max_suppression(
            Tensor boxes,
            Tensor scores,
            int max_output_size_per_class,
            int max_total_size,
            float iou_threshold,
            float score_threshold,
            bool pad_per_class = false,
            bool clip_boxes = true
        ) => throw LeftOut.Error("tf.image.combined_non_max_suppression");

        public Tensor crop_and_resize(
            Tensor image,
            Tensor boxes,
            Tensor box_ind,
            Tensor crop_size,
            string method = "bilinear",
            float extrapolation_value = 0f,
            string? name = null
        ) => throw LeftOut.Error("tf.image.crop_and_resize");

        public Tensor draw_bounding_boxes(Tensor images, Tensor boxes, Tensor? colors = null, string? name = null) =>
            throw LeftOut.Error("tf.image.draw_bounding_boxes");

        public Tensor extract_glimpse(
            Tensor input,
            Tensor size,
            Tensor offsets,
            bool centered = true,
            bool normalized = true,
            bool uniform_noise = true,
            string? name = null
        ) => throw LeftOut.Error("tf.image.extract_glimpse");

        public (Tensor, Tensor) image_gradients(Tensor image) => throw LeftOut.Error("tf.image.image_gradients");

        public Tensor non_max_suppression(
            Tensor boxes,
            Tensor scores,
            Tensor max_output_size,
            float iou_threshold = 0.5f,
            float score_threshold = float.NegativeInfinity,
            string? name = null
        ) => throw LeftOut.Error("tf.image.non_max_suppression");

        public (Tensor, Tensor) non_max_suppression_padded(
            Tensor boxes,
            Tensor scores,
            Tensor max_output_size,
            float iou_threshold = 0.5f,
            float score_threshold = float.NegativeInfinity,
            bool pad_to_max_output_size = false,
            string? name = null,
            bool sorted_input = false,
            bool canonicalized_coordinates = false,
            int tile_size = 512
        ) => throw LeftOut.Error("tf.image.non_max_suppression_padded");

        public Tensor non_max_suppression_with_overlaps(
            Tensor overlaps,
            Tensor scores,
            Tensor max_output_size,
            float overlap_threshold = 0.5f,
            float score_threshold = float.NegativeInfinity,
            string? name = null
        ) => throw LeftOut.Error("tf.image.non_max_suppression_with_overlaps");

        public Tensor psnr(Tensor a, Tensor b, Tensor max_val, string? name = null) =>
            throw LeftOut.Error("tf.image.psnr");

        public Tensor random_hue(Tensor image, float max_delta, int seed = 0) =>
            throw LeftOut.Error("tf.image.random_hue");

        public Tensor random_saturation(Tensor image, float lower, float upper, int seed = 0) =>
            throw LeftOut.Error("tf.image.random_saturation");

        public Tensor resize_image_with_crop_or_pad(Tensor image, object target_height, object target_width) =>
            throw LeftOut.Error("tf.image.resize_image_with_crop_or_pad");

        public Tensor resize_images_with_pad(
            Tensor image,
            int target_height,
            int target_width,
            string method,
            bool antialias
        ) => throw LeftOut.Error("tf.image.resize_images_with_pad");

        public Tensor rgb_to_yiq(Tensor images) => throw LeftOut.Error("tf.image.rgb_to_yiq");

        public Tensor rgb_to_yuv(Tensor images) => throw LeftOut.Error("tf.image.rgb_to_yuv");

        public (Tensor, Tensor, Tensor) sample_distorted_bounding_box(
            Tensor image_size,
            Tensor bounding_boxes,
            int seed = 0,
            Tensor? min_object_covered = null,
            float[]? aspect_ratio_range = null,
            float[]? area_range = null,
            int max_attempts = 100,
            bool use_image_if_no_bounding_boxes = false,
            string? name = null
        ) => throw LeftOut.Error("tf.image.sample_distorted_bounding_box");

        public Tensor sobel_edges(Tensor image) => throw LeftOut.Error("tf.image.sobel_edges");

        public Tensor ssim(
            Tensor img1,
            Tensor img2,
            float max_val = 1f,
            float filter_size = 11f,
            float filter_sigma = 1.5f,
            float k1 = 0.01f,
            float k2 = 0.03f
        ) => throw LeftOut.Error("tf.image.ssim");

        public Tensor ssim_multiscale(
            Tensor img1,
            Tensor img2,
            float max_val,
            float[]? power_factors = null,
            float filter_size = 11f,
            float filter_sigma = 1.5f,
            float k1 = 0.01f,
            float k2 = 0.03f
        ) => throw LeftOut.Error("tf.image.ssim_multiscale");

        public Tensor total_variation(Tensor images, string? name = null) =>
            throw LeftOut.Error("tf.image.total_variation");

        public Tensor yiq_to_rgb(Tensor images) => throw LeftOut.Error("tf.image.yiq_to_rgb");

        public Tensor yuv_to_rgb(Tensor images) => throw LeftOut.Error("tf.image.yuv_to_rgb");
    }
}
