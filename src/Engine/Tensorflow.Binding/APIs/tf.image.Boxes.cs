namespace Tensorflow;

public partial class tensorflow
{
    /// <summary>Colours, boxes, similarity and fitting under <c>tf.image</c>.</summary>
    public partial class image_internal
    {
        public Tensor adjust_hue(Tensor image, Tensor delta, string? name = null) =>
            image_ops_impl.adjust_hue(image, delta, name);

        public Tensor adjust_hue(Tensor images, float delta, string? name = null) =>
            image_ops_impl.adjust_hue(images, constant_op.constant(delta), name);

        public Tensor adjust_saturation(Tensor image, Tensor saturation_factor, string? name = null) =>
            image_ops_impl.adjust_saturation(image, saturation_factor, name);

        public Tensor adjust_saturation(Tensor image, float saturation_factor, string? name = null) =>
            image_ops_impl.adjust_saturation(image, constant_op.constant(saturation_factor), name);

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
        ) =>
            image_ops_impl.combined_non_max_suppression(
                boxes,
                scores,
                max_output_size_per_class,
                max_total_size,
                iou_threshold,
                score_threshold,
                pad_per_class,
                clip_boxes,
                name
            );

        public (Tensor, Tensor, Tensor, Tensor) combined_non_max_suppression(
            Tensor boxes,
            Tensor scores,
            int max_output_size_per_class,
            int max_total_size,
            float iou_threshold,
            float score_threshold,
            bool pad_per_class = false,
            bool clip_boxes = true
        ) =>
            image_ops_impl.combined_non_max_suppression(
                boxes,
                scores,
                constant_op.constant(max_output_size_per_class),
                constant_op.constant(max_total_size),
                iou_threshold,
                score_threshold,
                pad_per_class,
                clip_boxes
            );

        public Tensor crop_and_resize(
            Tensor image,
            Tensor boxes,
            Tensor box_ind,
            Tensor crop_size,
            string method = "bilinear",
            float extrapolation_value = 0f,
            string? name = null
        ) => image_ops_impl.crop_and_resize(image, boxes, box_ind, crop_size, method, extrapolation_value, name);

        public Tensor draw_bounding_boxes(Tensor images, Tensor boxes, Tensor? colors = null, string? name = null) =>
            image_ops_impl.draw_bounding_boxes(images, boxes, colors, name);

        public (Tensor, Tensor) image_gradients(Tensor image) => image_ops_impl.image_gradients(image);

        public Tensor non_max_suppression(
            Tensor boxes,
            Tensor scores,
            Tensor max_output_size,
            float iou_threshold = 0.5f,
            float score_threshold = float.NegativeInfinity,
            string? name = null
        ) => image_ops_impl.non_max_suppression(boxes, scores, max_output_size, iou_threshold, score_threshold, name);

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
        ) =>
            image_ops_impl.non_max_suppression_padded(
                boxes,
                scores,
                max_output_size,
                iou_threshold,
                score_threshold,
                pad_to_max_output_size,
                name,
                sorted_input,
                canonicalized_coordinates,
                tile_size
            );

        public Tensor non_max_suppression_with_overlaps(
            Tensor overlaps,
            Tensor scores,
            Tensor max_output_size,
            float overlap_threshold = 0.5f,
            float score_threshold = float.NegativeInfinity,
            string? name = null
        ) =>
            image_ops_impl.non_max_suppression_with_overlaps(
                overlaps,
                scores,
                max_output_size,
                overlap_threshold,
                score_threshold,
                name
            );

        public Tensor psnr(Tensor a, Tensor b, Tensor max_val, string? name = null) =>
            image_ops_impl.psnr(a, b, max_val, name);

        public Tensor random_hue(Tensor image, float max_delta, int seed = 0) =>
            image_ops_impl.random_hue(image, max_delta, seed);

        public Tensor random_saturation(Tensor image, float lower, float upper, int seed = 0) =>
            image_ops_impl.random_saturation(image, lower, upper, seed);

        public Tensor resize_image_with_crop_or_pad(Tensor image, object target_height, object target_width) =>
            image_ops_impl.resize_image_with_crop_or_pad(image, target_height, target_width);

        public Tensor resize_images_with_pad(
            Tensor image,
            int target_height,
            int target_width,
            string method,
            bool antialias
        ) => image_ops_impl.resize_images_with_pad(image, target_height, target_width, method, antialias);

        public Tensor rgb_to_yiq(Tensor images) => image_ops_impl.rgb_to_yiq(images);

        public Tensor rgb_to_yuv(Tensor images) => image_ops_impl.rgb_to_yuv(images);

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
        ) =>
            image_ops_impl.sample_distorted_bounding_box_v2(
                image_size,
                bounding_boxes,
                seed,
                min_object_covered,
                aspect_ratio_range,
                area_range,
                max_attempts,
                use_image_if_no_bounding_boxes,
                name
            );

        public Tensor sobel_edges(Tensor image) => image_ops_impl.sobel_edges(image);

        public Tensor ssim(
            Tensor img1,
            Tensor img2,
            float max_val = 1f,
            float filter_size = 11f,
            float filter_sigma = 1.5f,
            float k1 = 0.01f,
            float k2 = 0.03f
        ) => image_ops_impl.ssim(img1, img2, max_val, filter_size, filter_sigma, k1, k2);

        public Tensor ssim_multiscale(
            Tensor img1,
            Tensor img2,
            float max_val,
            float[]? power_factors = null,
            float filter_size = 11f,
            float filter_sigma = 1.5f,
            float k1 = 0.01f,
            float k2 = 0.03f
        ) => image_ops_impl.ssim_multiscale(img1, img2, max_val, power_factors, filter_size, filter_sigma, k1, k2);

        public Tensor total_variation(Tensor images, string? name = null) =>
            image_ops_impl.total_variation(images, name);

        public Tensor yiq_to_rgb(Tensor images) => image_ops_impl.yiq_to_rgb(images);

        public Tensor yuv_to_rgb(Tensor images) => image_ops_impl.yuv_to_rgb(images);
    }
}
