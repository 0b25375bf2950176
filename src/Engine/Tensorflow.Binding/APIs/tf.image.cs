namespace Tensorflow;

public partial class tensorflow
{
    public image_internal image = new();

    /// <summary>Functions under <c>tf.image</c>.</summary>
    public partial class image_internal
    {
        public Tensor adjust_brightness(Tensor image, Tensor delta) => image_ops_impl.adjust_brightness(image, delta);

        public Tensor adjust_contrast(Tensor images, Tensor contrast_factor) =>
            image_ops_impl.adjust_contrast(images, contrast_factor);

        public Tensor adjust_contrast(Tensor images, float contrast_factor, string? name = null) =>
            image_ops_impl.adjust_contrast(images, constant_op.constant(contrast_factor));

        public Tensor adjust_gamma(Tensor image, int gamma = 1, int gain = 1) =>
            image_ops_impl.adjust_gamma(image, gamma, gain);

        public Tensor central_crop(Tensor image, float central_fraction) =>
            image_ops_impl.central_crop(image, central_fraction);

        public Tensor convert_image_dtype(
            Tensor image,
            TF_DataType dtype,
            bool saturate = false,
            string? name = null
        ) => image_ops_impl.convert_image_dtype(image, dtype, saturate, name);

        public Tensor crop_to_bounding_box(
            Tensor image,
            int offset_height,
            int offset_width,
            int target_height,
            int target_width
        ) => image_ops_impl.crop_to_bounding_box(image, offset_height, offset_width, target_height, target_width);

        public Tensor flip_left_right(Tensor image) => image_ops_impl.flip_left_right(image);

        public Tensor flip_up_down(Tensor image) => image_ops_impl.flip_up_down(image);

        public Tensor grayscale_to_rgb(Tensor images, string? name = null) =>
            image_ops_impl.grayscale_to_rgb(images, name);

        public Tensor pad_to_bounding_box(
            Tensor image,
            int offset_height,
            int offset_width,
            int target_height,
            int target_width
        ) => image_ops_impl.pad_to_bounding_box(image, offset_height, offset_width, target_height, target_width);

        public Tensor per_image_standardization(Tensor image) => image_ops_impl.per_image_standardization(image);

        public Tensor random_brightness(Tensor image, float max_delta, int seed = 0) =>
            image_ops_impl.random_brightness(image, max_delta, seed);

        public Tensor random_contrast(Tensor image, float lower, float upper, int seed = 0) =>
            image_ops_impl.random_contrast(image, lower, upper, seed);

        public Tensor random_flip_left_right(Tensor image, int seed = 0) =>
            image_ops_impl.random_flip_left_right(image, seed);

        public Tensor random_flip_up_down(Tensor image, int seed = 0) =>
            image_ops_impl.random_flip_up_down(image, seed);

        public Tensor resize(Tensor image, Shape size, string method = "bilinear") =>
            image_ops_impl.resize_images_v2(image, size, method);

        public Tensor resize(Tensor image, Tensor size, string method = "bilinear") =>
            image_ops_impl.resize_images_v2(image, size, method);

        public Tensor resize_bilinear(
            Tensor images,
            Tensor size,
            bool align_corners = false,
            bool half_pixel_centers = false,
            string? name = null
        ) => image_ops_impl.Kernel("ResizeBilinear", images, size, align_corners, half_pixel_centers, name);

        public Tensor resize_images(
            Tensor images,
            Tensor size,
            string method = "bilinear",
            bool preserve_aspect_ratio = false,
            bool antialias = false,
            string? name = null
        ) =>
            image_ops_impl.resize_images(
                images: images,
                size: size,
                method: method,
                preserve_aspect_ratio: preserve_aspect_ratio,
                antialias: antialias,
                name: name
            );

        public Tensor resize_images(
            Tensor images,
            Tensor size,
            string method = "bilinear",
            bool preserve_aspect_ratio = false,
            string? name = null
        ) =>
            image_ops_impl.resize_images(
                images: images,
                size: size,
                method: method,
                preserve_aspect_ratio: preserve_aspect_ratio,
                name: name
            );

        public Tensor resize_images_v2(
            Tensor images,
            Shape size,
            string method = "bilinear",
            bool preserve_aspect_ratio = false,
            bool antialias = false,
            string? name = null
        ) => image_ops_impl.resize_images_v2(images, size, method, preserve_aspect_ratio, antialias, name);

        public Tensor resize_images_v2(
            Tensor images,
            Tensor size,
            string method = "bilinear",
            bool preserve_aspect_ratio = false,
            bool antialias = false,
            string? name = null
        ) => image_ops_impl.resize_images_v2(images, size, method, preserve_aspect_ratio, antialias, name);

        public Tensor resize_nearest_neighbor<Tsize>(
            Tensor images,
            Tsize size,
            bool align_corners = false,
            string? name = null,
            bool half_pixel_centers = false
        ) => image_ops_impl.resize_nearest_neighbor(images, size, align_corners, name, half_pixel_centers);

        public Tensor rgb_to_grayscale(Tensor images, string? name = null) =>
            image_ops_impl.rgb_to_grayscale(images, name);

        public Tensor rot90(Tensor image, int k = 1, string? name = null) => image_ops_impl.rot90(image, k, name);

        public Tensor transpose(Tensor image, string? name = null) => image_ops_impl.transpose(image, name);
    }
}
