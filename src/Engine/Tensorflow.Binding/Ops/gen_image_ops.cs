using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Kernels of images: decoding and resizing.</summary>
public partial class gen_image_ops
{
    /// <summary>The pixels of a JPEG, PNG, GIF or BMP file: (height, width, channels), with frames in front of it.</summary>
    /// <param name="contents">The contents of the file.</param>
    /// <param name="channels">1, 3 or 4; 0 for those of the file.</param>
    /// <param name="expand_animations">Whether GIF files give frames; otherwise the first.</param>
    public static Tensor decode_image(
        Tensor contents,
        long channels = 0,
        TF_DataType dtype = TF_DataType.TF_UINT8,
        bool expand_animations = true,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "DecodeImage",
            name,
            new ExecuteOpArgs(contents)
                .Attr("channels", channels)
                .Attr("dtype", dtype)
                .Attr("expand_animations", expand_animations)
        );

    public static Tensor decode_jpeg(
        Tensor contents,
        long channels = 0,
        long ratio = 1,
        bool fancy_upscaling = true,
        bool try_recover_truncated = false,
        float acceptable_fraction = 1f,
        string dct_method = "",
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "DecodeJpeg",
            name,
            new ExecuteOpArgs(contents)
                .Attr("channels", channels)
                .Attr("ratio", ratio)
                .Attr("fancy_upscaling", fancy_upscaling)
                .Attr("try_recover_truncated", try_recover_truncated)
                .Attr("acceptable_fraction", acceptable_fraction)
                .Attr("dct_method", dct_method)
        );

    public static Tensor decode_gif(Tensor contents, string? name = null) =>
        tf.Context.ExecuteOp("DecodeGif", name, new ExecuteOpArgs(contents));

    public static Tensor decode_png(
        Tensor contents,
        int channels = 0,
        TF_DataType dtype = TF_DataType.TF_UINT8,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "DecodePng",
            name,
            new ExecuteOpArgs(contents).Attr("channels", channels).Attr("dtype", dtype)
        );

    public static Tensor decode_bmp(Tensor contents, int channels = 0, string? name = null) =>
        tf.Context.ExecuteOp("DecodeBmp", name, new ExecuteOpArgs(contents).Attr("channels", channels));

    public static Tensor convert_image_dtype(
        Tensor image,
        TF_DataType dtype,
        bool saturate = false,
        string? name = null
    ) => image_ops_impl.convert_image_dtype(image, dtype, saturate, name);

    public static Tensor resize_bilinear(
        Tensor images,
        Tensor size,
        bool align_corners = false,
        bool half_pixel_centers = false,
        string? name = null
    ) => image_ops_impl.Kernel("ResizeBilinear", images, size, align_corners, half_pixel_centers, name);

    public static Tensor resize_bicubic(
        Tensor images,
        Tensor size,
        bool align_corners = false,
        bool half_pixel_centers = false,
        string? name = null
    ) => image_ops_impl.Kernel("ResizeBicubic", images, size, align_corners, half_pixel_centers, name);

    public static Tensor resize_nearest_neighbor<Tsize>(
        Tensor images,
        Tsize size,
        bool align_corners = false,
        bool half_pixel_centers = false,
        string? name = null
    ) => image_ops_impl.resize_nearest_neighbor(images, size, align_corners, name, half_pixel_centers);

    public static Tensor resize_nearest_neighbor_grad(
        Tensor grads,
        Tensor size,
        bool align_corners = false,
        bool half_pixel_centers = false,
        string? name = null
    ) => image_ops_impl.Kernel("ResizeNearestNeighborGrad", grads, size, align_corners, half_pixel_centers, name);
}
