namespace Tensorflow;

public partial class tensorflow
{
    /// <summary>Images from and to the contents of files.</summary>
    public partial class image_internal
    {
        public Tensor decode_image(
            Tensor contents,
            int channels = 0,
            TF_DataType dtype = TF_DataType.TF_UINT8,
            string? name = null,
            bool expand_animations = true
        ) => image_ops_impl.decode_image(contents, channels, dtype, name, expand_animations);

        public Tensor decode_jpeg(
            Tensor contents,
            int channels = 0,
            int ratio = 1,
            bool fancy_upscaling = true,
            bool try_recover_truncated = false,
            int acceptable_fraction = 1,
            string dct_method = "",
            string? name = null
        ) =>
            gen_image_ops.decode_jpeg(
                contents,
                channels,
                ratio,
                fancy_upscaling,
                try_recover_truncated,
                acceptable_fraction,
                dct_method,
                name
            );

        public Tensor encode_jpeg(Tensor contents, string? name = null) => image_ops_impl.encode_jpeg(contents, name);

        public Tensor encode_png(Tensor contents, string? name = null) => image_ops_impl.encode_png(contents, name);

        public Tensor is_jpeg(Tensor contents, string? name = null) => image_ops_impl.is_jpeg(contents, name);

        public Tensor adjust_jpeg_quality(Tensor image, Tensor jpeg_quality, string? name = null) =>
            image_ops_impl.adjust_jpeg_quality(image, jpeg_quality, name);

        public Tensor random_jpeg_quality(Tensor image, float min_jpeg_quality, float max_jpeg_quality, int seed = 0) =>
            image_ops_impl.random_jpeg_quality(image, min_jpeg_quality, max_jpeg_quality, seed);
    }
}
