using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Tensorflow.Engine.Codecs;

namespace Tensorflow.Engine;

/// <summary>Images from and to the contents of files.</summary>
internal static class CodecOperations
{
    public static void Register(RegistryBuilder registry)
    {
        Decoder(registry, "DecodePng").Attr("channels: int = 0").Attr("dtype: {uint8, uint16} = DT_UINT8");
        Decoder(registry, "DecodeBmp", "uint8").Attr("channels: int = 0");
        Decoder(registry, "DecodeGif", "uint8");
        Decoder(registry, "DecodeImage")
            .Attr("channels: int = 0")
            .Attr("dtype: {uint8, uint16, float32} = DT_UINT8")
            .Attr("expand_animations: bool = true");
        Decoder(registry, "DecodeJpeg", "uint8")
            .Attr("channels: int = 0")
            .Attr("ratio: int = 1")
            .Attr("fancy_upscaling: bool = true")
            .Attr("try_recover_truncated: bool = false")
            .Attr("acceptable_fraction: float = 1")
            .Attr("dct_method: string = ''");
        registry
            .Add("EncodePng")
            .Input("image: T")
            .Output("contents: string")
            .Attr("compression: int = -1")
            .Attr("T: {uint8, uint16} = DT_UINT8")
            .Shape(Shapes.Scalar)
            .Kernel(EncodePng)
            .NotDifferentiable();
        registry
            .Add("EncodeJpeg")
            .Input("image: uint8")
            .Output("contents: string")
            .Attr("format: {'', 'grayscale', 'rgb'} = ''")
            .Attr("quality: int = 95")
            .Attr("progressive: bool = false")
            .Attr("optimize_size: bool = false")
            .Attr("chroma_downsampling: bool = true")
            .Attr("density_unit: {'in', 'cm'} = 'in'")
            .Attr("x_density: int = 300")
            .Attr("y_density: int = 300")
            .Attr("xmp_metadata: string = ''")
            .Shape(Shapes.Scalar)
            .Kernel(static c => EncodeJpeg(c, c.Attr<long>("quality")))
            .NotDifferentiable();
        registry
            .Add("EncodeJpegVariableQuality")
            .Input("images: uint8")
            .Input("quality: int32")
            .Output("contents: string")
            .Shape(Shapes.Scalar)
            .Kernel(static c => EncodeJpeg(c, HostValue.ToIntegers(c.Tensor(1))[0]))
            .NotDifferentiable();
    }

    private static OperationBuilder Decoder(RegistryBuilder registry, string name, string type = "dtype") =>
        registry
            .Add(name)
            .Input("contents: string")
            .Output($"image: {type}")
            .Shape(c => [Shape(c.Definition.Name, c.Attributes)])
            .Kernel(Decode)
            .NotDifferentiable();

    private static Shape Shape(string operation, AttributeSet attributes)
    {
        if (operation == "DecodeGif")
            return new Shape(-1, -1, -1, 3);
        // Animations have a dimension more, if they are wanted.
        if (operation == "DecodeImage" && attributes.Get<bool>("expand_animations"))
            return Tensorflow.Shape.Null;
        var channels = attributes.Get<long>("channels");
        return new Shape(-1, -1, channels == 0 ? -1 : channels);
    }

    private static void Decode(KernelContext c)
    {
        var text = c.Text(0);
        if (text.Sizes.Length != 0)
            throw new InvalidArgumentError($"`contents` must be scalar but got shape {new Shape(text.Sizes)}");
        var file = text.Elements[0];
        var format = PictureFormats.Of(file);
        var picture = Read(c, format, file);
        long[] sizes = [picture.Height, picture.Width, picture.Channels];
        var expands = c.Definition.Name == "DecodeImage" && c.Attr<bool>("expand_animations");
        if (c.Definition.Name == "DecodeGif" || (expands && format == PictureFormat.Gif))
            sizes = [picture.Frames, .. sizes];
        else if (picture.Frames > 1)
            throw new InvalidArgumentError(
                $"Got {picture.Frames} frames, but animated gifs can only be decoded by tf.io.decode_gif or "
                    + "tf.io.decode_image"
            );
        c.Return(picture.ToTensor(c.OutputType(0), sizes, repeatsBits: format == PictureFormat.Png));
    }

    private static Picture Read(KernelContext c, PictureFormat format, byte[] file)
    {
        var operation = c.Definition.Name;
        var channels = operation == "DecodeGif" ? 3 : (int)c.Attr<long>("channels");
        if (channels is not (0 or 1 or 3 or 4))
            throw new InvalidArgumentError($"`channels` must be 0, 1, 3 or 4 but got {channels}");
        // TensorFlow's decoders of JPEG, PNG and GIF each take all three.
        if (operation is not "DecodeImage" && (operation == "DecodeBmp") != (format == PictureFormat.Bmp))
            throw new InvalidArgumentError(
                $"Trying to decode {format.ToString().ToUpperInvariant()} format using {operation} op. "
                    + $"Use `decode_{format.ToString().ToLowerInvariant()}` or `decode_image` instead."
            );
        return format switch
        {
            PictureFormat.Bmp => Bmp.Decode(file, channels),
            PictureFormat.Png => Png.Decode(file, channels),
            PictureFormat.Gif when channels is not (0 or 3) => throw new InvalidArgumentError(
                $"channels must be 0 or 3 for GIF, got {channels}"
            ),
            PictureFormat.Gif => Gif.Decode(file, all: operation != "DecodeImage" || c.Attr<bool>("expand_animations")),
            _ when operation != "DecodeJpeg" => Jpeg.Decode(file, channels, accurate: false, fancy: true),
            _ => ReadJpeg(c, file, channels),
        };
    }

    private static Picture ReadJpeg(KernelContext c, byte[] file, int channels)
    {
        if (c.Attr<long>("ratio") != 1)
            throw new NotSupportedException(
                "The embedded engine decodes JPEG images at their full size (ratio 1) only; resize them, or use "
                    + "TensorFlow.NET."
            );
        var method = c.Attr<string>("dct_method");
        if (method is not ("" or "INTEGER_FAST" or "INTEGER_ACCURATE"))
            throw new InvalidArgumentError("dct_method must be one of {'', 'INTEGER_FAST', 'INTEGER_ACCURATE'}");
        return Jpeg.Decode(file, channels, method == "INTEGER_ACCURATE", c.Attr<bool>("fancy_upscaling"));
    }

    private static void EncodePng(KernelContext c)
    {
        using var image = Image(c);
        var (height, width, channels) = ((int)image.Sizes[0], (int)image.Sizes[1], (int)image.Sizes[2]);
        var isWide = image.DataType == TF_DataType.TF_UINT16;
        var bytes = isWide ? BigEndian(image.Span<ushort>()) : image.Span<byte>();
        var level = (int)c.Attr<long>("compression");
        if (level is < -1 or > 9)
            throw new InvalidArgumentError($"compression should be in [-1,9], got {level}");
        c.Return(new StringValue([PngWriter.Encode(bytes, height, width, channels, isWide ? 16 : 8, level)]));
    }

    private static Span<byte> BigEndian(ReadOnlySpan<ushort> values)
    {
        var result = new ushort[values.Length];
        BinaryPrimitives.ReverseEndianness(values, result);
        return MemoryMarshal.AsBytes(result.AsSpan());
    }

    private static void EncodeJpeg(KernelContext c, long quality)
    {
        using var image = Image(c);
        if (quality is < 0 or > 100)
            throw new InvalidArgumentError($"quality must be in [0,100], got {quality}");
        var (height, width, channels) = ((int)image.Sizes[0], (int)image.Sizes[1], (int)image.Sizes[2]);
        c.Return(new StringValue([JpegWriter.Encode(image.Span<byte>(), height, width, channels, (int)quality)]));
    }

    private static TorchTensor Image(KernelContext c)
    {
        var image = c.Tensor(0);
        return image.Rank == 3 && image.Count > 0
            ? image.Contiguous()
            : throw new InvalidArgumentError(
                $"image must be 3-dimensional and not empty, got shape {new Shape(image.Sizes)}"
            );
    }
}
