namespace Tensorflow.Keras.Layers;

public partial class LayersApi
{
    public ILayer Conv1D(
        int filters,
        Shape kernel_size,
        int strides = 1,
        string padding = "valid",
        string data_format = "channels_last",
        int dilation_rate = 1,
        int groups = 1,
        string? activation = null,
        bool use_bias = true,
        string kernel_initializer = "glorot_uniform",
        string bias_initializer = "zeros"
    ) =>
        new Conv1D(
            new Conv1DArgs
            {
                Filters = filters,
                KernelSize = kernel_size ?? new Shape(5),
                Strides = strides,
                Padding = padding,
                DataFormat = data_format,
                DilationRate = dilation_rate,
                Groups = groups,
                Activation = keras.activations.GetActivationFromName(activation!),
                UseBias = use_bias,
                KernelInitializer = Initializer(kernel_initializer!),
                BiasInitializer = Initializer(bias_initializer!),
            }
        );

    /// <summary>As in TensorFlow.NET this overload has no bias.</summary>
    public ILayer Conv2D(int filters, Shape? kernel_size = null, Shape? strides = null, string padding = "valid") =>
        new Conv2D(
            new Conv2DArgs
            {
                Filters = filters,
                KernelSize = kernel_size ?? new Shape(5, 5),
                Strides = strides,
                Padding = padding,
                UseBias = false,
                Activation = keras.activations.Linear,
            }
        );

    public ILayer Conv2D(
        int filters,
        Shape? kernel_size = null,
        Shape? strides = null,
        string padding = "valid",
        string? data_format = null,
        Shape? dilation_rate = null,
        int groups = 1,
        Activation? activation = null,
        bool use_bias = true,
        IInitializer? kernel_initializer = null,
        IInitializer? bias_initializer = null,
        IRegularizer? kernel_regularizer = null,
        IRegularizer? bias_regularizer = null,
        IRegularizer? activity_regularizer = null
    ) =>
        new Conv2D(
            new Conv2DArgs
            {
                Filters = filters,
                KernelSize = kernel_size ?? new Shape(5, 5),
                Strides = strides,
                Padding = padding,
                DataFormat = data_format,
                DilationRate = dilation_rate,
                Groups = groups,
                Activation = activation ?? keras.activations.Linear,
                UseBias = use_bias,
                KernelInitializer = kernel_initializer,
                BiasInitializer = bias_initializer,
                KernelRegularizer = kernel_regularizer,
                BiasRegularizer = bias_regularizer,
                ActivityRegularizer = activity_regularizer,
            }
        );

    public ILayer Conv2D(
        int filters,
        Shape? kernel_size = null,
        Shape? strides = null,
        string padding = "valid",
        string? data_format = null,
        Shape? dilation_rate = null,
        int groups = 1,
        string? activation = null,
        bool use_bias = true,
        string kernel_initializer = "glorot_uniform",
        string bias_initializer = "zeros"
    ) =>
        new Conv2D(
            new Conv2DArgs
            {
                Filters = filters,
                KernelSize = kernel_size ?? new Shape(5, 5),
                Strides = strides,
                Padding = padding,
                DataFormat = data_format,
                DilationRate = dilation_rate,
                Groups = groups,
                Activation = keras.activations.GetActivationFromName(activation!),
                UseBias = use_bias,
                KernelInitializer = Initializer(kernel_initializer!),
                BiasInitializer = Initializer(bias_initializer!),
            }
        );

    public ILayer Conv2DTranspose(
        int filters,
        Shape? kernel_size = null,
        Shape? strides = null,
        string output_padding = "valid",
        string? data_format = null,
        Shape? dilation_rate = null,
        string? activation = null,
        bool use_bias = false,
        string? kernel_initializer = null,
        string? bias_initializer = null,
        string? kernel_regularizer = null,
        string? bias_regularizer = null,
        string? activity_regularizer = null
    ) =>
        new Conv2DTranspose(
            new Conv2DArgs
            {
                Filters = filters,
                KernelSize = kernel_size ?? new Shape(5, 5),
                Strides = strides,
                Padding = output_padding,
                DataFormat = data_format,
                DilationRate = dilation_rate,
                Activation = keras.activations.GetActivationFromName(activation!),
                UseBias = use_bias,
                KernelInitializer = Initializer(kernel_initializer!),
                BiasInitializer = Initializer(bias_initializer!),
            }
        );

    public ILayer DepthwiseConv2D(
        Shape? kernel_size = null,
        Shape? strides = null,
        string padding = "valid",
        string? data_format = null,
        Shape? dilation_rate = null,
        int groups = 1,
        int depth_multiplier = 1,
        string? activation = null,
        bool use_bias = false,
        string kernel_initializer = "glorot_uniform",
        string bias_initializer = "zeros",
        string depthwise_initializer = "glorot_uniform"
    ) =>
        new DepthwiseConv2D(
            new DepthwiseConv2DArgs
            {
                KernelSize = kernel_size ?? new Shape(5, 5),
                Strides = strides,
                Padding = padding,
                DataFormat = data_format,
                DilationRate = dilation_rate,
                Groups = groups,
                DepthMultiplier = depth_multiplier,
                Activation = keras.activations.GetActivationFromName(activation!),
                UseBias = use_bias,
                KernelInitializer = Initializer(kernel_initializer!),
                BiasInitializer = Initializer(bias_initializer!),
                DepthwiseInitializer = Initializer(depthwise_initializer),
            }
        );
}
