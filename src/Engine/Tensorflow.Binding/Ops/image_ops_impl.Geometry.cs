using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Cropping, padding and resizing.</summary>
public partial class image_ops_impl
{
    public static Tensor crop_to_bounding_box(
        Tensor image,
        int offset_height,
        int offset_width,
        int target_height,
        int target_width
    )
    {
        int[] begin = [offset_height, offset_width, 0];
        int[] size = [target_height, target_width, -1];
        bool batch = RankOf(image) == 4;
        return gen_array_ops.slice(
            image,
            constant_op.constant(batch ? [0, .. begin] : begin),
            constant_op.constant(batch ? [-1, .. size] : size)
        );
    }

    public static Tensor pad_to_bounding_box(
        Tensor image,
        int offset_height,
        int offset_width,
        int target_height,
        int target_width
    )
    {
        bool batch = RankOf(image) == 4;
        Shape shape = image.shape;
        int bottom = target_height - offset_height - (int)shape[-3];
        int right = target_width - offset_width - (int)shape[-2];
        if (bottom < 0 || right < 0 || offset_height < 0 || offset_width < 0)
        {
            throw new ValueError($"An image of {shape} does not fit into {target_height} × {target_width} there.");
        }
        int[,] paddings = batch
            ? new[,]
            {
                { 0, 0 },
                { offset_height, bottom },
                { offset_width, right },
                { 0, 0 },
            }
            : new[,]
            {
                { offset_height, bottom },
                { offset_width, right },
                { 0, 0 },
            };
        return gen_array_ops.pad(image, constant_op.constant(paddings));
    }

    /// <summary>The middle of the image, of the given fraction of each side.</summary>
    public static Tensor central_crop(Tensor image, float central_fraction)
    {
        if (central_fraction is <= 0f or > 1f)
        {
            throw new ValueError($"central_fraction must be within (0, 1], got {central_fraction}.");
        }
        (int height, int width) = ((int)image.shape[-3], (int)image.shape[-2]);
        int top = (int)((height - height * (double)central_fraction) / 2);
        int left = (int)((width - width * (double)central_fraction) / 2);
        return crop_to_bounding_box(image, top, left, height - 2 * top, width - 2 * left);
    }

    public static Tensor resize_images(
        Tensor images,
        Tensor size,
        string method = "bilinear",
        bool preserve_aspect_ratio = false,
        bool antialias = false,
        string? name = null
    ) => Resize(images, size, method, preserve_aspect_ratio, antialias, name);

    public static Tensor resize_images_v2<T>(
        Tensor images,
        T size,
        string method = "bilinear",
        bool preserve_aspect_ratio = false,
        bool antialias = false,
        string? name = null
    ) =>
        Resize(
            images,
            size is Shape shape ? array_ops.ShapeTensor(shape) : ops.convert_to_tensor(size!),
            method,
            preserve_aspect_ratio,
            antialias,
            name
        );

    public static Tensor resize_nearest_neighbor<Tsize>(
        Tensor images,
        Tsize size,
        bool align_corners = false,
        string? name = null,
        bool half_pixel_centers = false
    ) => Kernel("ResizeNearestNeighbor", images, ops.convert_to_tensor(size!), align_corners, half_pixel_centers, name);

    internal static Tensor Kernel(
        string type,
        Tensor images,
        Tensor size,
        bool alignCorners,
        bool halfPixelCenters,
        string? name
    )
    {
        ExecuteOpArgs args = new ExecuteOpArgs(images, math_ops.cast(size, TF_DataType.TF_INT32)).Attr(
            "align_corners",
            alignCorners
        );
        // Means over areas know no centres.
        return tf.Context.ExecuteOp(
            type,
            name,
            type == "ResizeArea" ? args : args.Attr("half_pixel_centers", halfPixelCenters)
        );
    }

    private static Tensor Resize(
        Tensor images,
        Tensor size,
        string method,
        bool keepsAspectRatio,
        bool antialias,
        string? name
    )
    {
        bool single = RankOf(images) == 3;
        Tensor batch = single ? array_ops.expand_dims(images, 0) : images;
        Tensor wanted = keepsAspectRatio ? WithAspectRatioOf(batch, size) : size;
        Tensor resized = method switch
        {
            ResizeMethod.BILINEAR when antialias => Scale(batch, wanted, "triangle", antialias, name),
            ResizeMethod.BILINEAR => Centred("ResizeBilinear"),
            ResizeMethod.NEAREST_NEIGHBOR => Centred("ResizeNearestNeighbor"),
            ResizeMethod.BICUBIC when antialias => Scale(batch, wanted, "keyscubic", antialias, name),
            ResizeMethod.BICUBIC => Centred("ResizeBicubic"),
            ResizeMethod.AREA => Centred("ResizeArea"),
            ResizeMethod.LANCZOS3 or ResizeMethod.LANCZOS5 or ResizeMethod.GAUSSIAN or ResizeMethod.MITCHELLCUBIC =>
                Scale(batch, wanted, method, antialias, name),
            _ => throw new ValueError($"Resize method is not implemented: {method}"),
        };
        return single ? array_ops.squeeze(resized, 0) : resized;

        Tensor Centred(string type) => Kernel(type, batch, wanted, alignCorners: false, halfPixelCenters: true, name);
    }
}
