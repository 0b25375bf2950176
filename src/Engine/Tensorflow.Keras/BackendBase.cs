namespace Tensorflow.Keras;

/// <summary>Settings that all layers share: float type, epsilon, image layout.</summary>
public abstract class BackendBase
{
    private TF_DataType _floatx = TF_DataType.TF_FLOAT;
    private float _epsilon = 1e-7f;
    private ImageDataFormat _imageDataFormat = ImageDataFormat.channels_last;

    /// <summary>The fuzz added before divisions and logarithms.</summary>
    public float epsilon() => _epsilon;

    public void set_epsilon(float e) => _epsilon = e;

    /// <summary>The default float type.</summary>
    public TF_DataType floatx() => _floatx;

    public void set_floatx(TF_DataType floatx) => _floatx = floatx;

    public ImageDataFormat image_data_format() => _imageDataFormat;

    public void set_image_data_format(ImageDataFormat data_format) => _imageDataFormat = data_format;

    /// <summary>The layout named by <paramref name="value"/>, or the default one.</summary>
    /// <exception cref="ValueError">No such layout.</exception>
    public ImageDataFormat normalize_data_format(object? value = null) =>
        value switch
        {
            null => _imageDataFormat,
            ImageDataFormat format => format,
            string name when Enum.TryParse<ImageDataFormat>(name, true, out var format) => format,
            _ => throw new ValueError(
                $"The `data_format` argument must be one of \"channels_first\", \"channels_last\". Received: {value}"
            ),
        };

    public void set_image_dim_ordering(ImageDimOrder dim_ordering) =>
        _imageDataFormat =
            dim_ordering == ImageDimOrder.th ? ImageDataFormat.channels_first : ImageDataFormat.channels_last;

    public ImageDimOrder image_dim_ordering() =>
        _imageDataFormat == ImageDataFormat.channels_first ? ImageDimOrder.th : ImageDimOrder.tf;
}
