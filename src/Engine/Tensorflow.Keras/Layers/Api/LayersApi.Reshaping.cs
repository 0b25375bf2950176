using Tensorflow.Keras.ArgsDefinition.Reshaping;
using Tensorflow.Keras.Layers.Reshaping;

namespace Tensorflow.Keras.Layers;

public partial class LayersApi
{
    public ILayer Cropping1D(NDArray cropping) => new Cropping1D(new Cropping1DArgs { cropping = cropping });

    public ILayer Cropping2D(
        NDArray cropping,
        Cropping2DArgs.DataFormat data_format = Cropping2DArgs.DataFormat.channels_last
    ) => new Cropping2D(new Cropping2DArgs { cropping = cropping, data_format = data_format });

    public ILayer Cropping3D(
        NDArray cropping,
        Cropping3DArgs.DataFormat data_format = Cropping3DArgs.DataFormat.channels_last
    ) => new Cropping3D(new Cropping3DArgs { cropping = cropping, data_format = data_format });

    public ILayer UpSampling1D(int size) => new UpSampling1D(new UpSampling1DArgs { Size = size });

    public ILayer UpSampling2D(Shape? size, string? data_format, string interpolation) =>
        new UpSampling2D(
            new UpSampling2DArgs
            {
                Size = size,
                DataFormat = data_format ?? "channels_last",
                Interpolation = interpolation,
            }
        );

    public ILayer ZeroPadding2D(NDArray padding) => new ZeroPadding2D(new ZeroPadding2DArgs { Padding = padding });
}
