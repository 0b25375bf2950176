namespace Tensorflow.Keras.Layers;

public partial class LayersApi
{
    public ILayer AveragePooling2D(
        Shape? pool_size = null,
        Shape? strides = null,
        string padding = "valid",
        string? data_format = null
    ) =>
        new AveragePooling2D(
            new AveragePooling2DArgs
            {
                PoolSize = pool_size ?? new Shape(2, 2),
                Strides = strides,
                Padding = padding,
                DataFormat = data_format,
            }
        );

    public ILayer MaxPooling1D(
        int? pool_size = null,
        int? strides = null,
        string padding = "valid",
        string? data_format = null
    ) =>
        new MaxPooling1D(
            new MaxPooling1DArgs
            {
                PoolSize = pool_size ?? 2,
                Strides = strides ?? pool_size ?? 2,
                Padding = padding,
                DataFormat = data_format,
            }
        );

    public ILayer MaxPooling2D(
        Shape? pool_size = null,
        Shape? strides = null,
        string padding = "valid",
        string? data_format = null
    ) =>
        new MaxPooling2D(
            new MaxPooling2DArgs
            {
                PoolSize = pool_size ?? new Shape(2, 2),
                Strides = strides,
                Padding = padding,
                DataFormat = data_format,
            }
        );

    public Tensor max_pooling2d(
        Tensor inputs,
        int[] pool_size,
        int[] strides,
        string padding = "valid",
        string data_format = "channels_last",
        string? name = null
    ) =>
        new MaxPooling2D(
            new MaxPooling2DArgs
            {
                PoolSize = pool_size,
                Strides = strides,
                Padding = padding,
                DataFormat = data_format,
                Name = name,
            }
        ).Apply(inputs);

    public ILayer GlobalAveragePooling1D(string data_format = "channels_last") =>
        new GlobalAveragePooling1D(new GlobalAveragePooling1DArgs { DataFormat = data_format });

    public ILayer GlobalAveragePooling2D() => new GlobalAveragePooling2D(new GlobalAveragePooling2DArgs { });

    public ILayer GlobalAveragePooling2D(string data_format = "channels_last") =>
        new GlobalAveragePooling2D(new GlobalAveragePooling2DArgs { DataFormat = data_format });

    public ILayer GlobalMaxPooling1D(string data_format = "channels_last") =>
        new GlobalMaxPooling1D(new GlobalMaxPooling1DArgs { DataFormat = data_format });

    public ILayer GlobalMaxPooling2D(string data_format = "channels_last") =>
        new GlobalMaxPooling2D(new GlobalMaxPooling2DArgs { DataFormat = data_format });
}
