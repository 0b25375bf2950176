using Tensorflow.Framework.Models;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.ArgsDefinition.Reshaping;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Layers;

/// <summary>Layers offered by <c>keras.layers</c>.</summary>
public partial interface ILayersApi
{
    IPreprocessing preprocessing { get; }

    ILayer Add();

    ILayer Attention(bool use_scale = false, string score_mode = "dot", bool causal = false, float dropout = 0f);

    ILayer AveragePooling2D(
        Shape? pool_size = null,
        Shape? strides = null,
        string padding = "valid",
        string? data_format = null
    );

    ILayer BatchNormalization(
        int axis = -1,
        float momentum = 0.99f,
        float epsilon = 0.001f,
        bool center = true,
        bool scale = true,
        IInitializer? beta_initializer = null,
        IInitializer? gamma_initializer = null,
        IInitializer? moving_mean_initializer = null,
        IInitializer? moving_variance_initializer = null,
        bool trainable = true,
        string? name = null,
        bool renorm = false,
        float renorm_momentum = 0.99f
    );

    ILayer CategoryEncoding(
        int num_tokens,
        string output_mode = "one_hot",
        bool sparse = false,
        NDArray? count_weights = null
    );

    ILayer Concatenate(int axis = -1);

    ILayer Conv1D(
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
    );

    ILayer Conv2D(int filters, Shape? kernel_size = null, Shape? strides = null, string padding = "valid");

    ILayer Conv2D(
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
    );

    ILayer Conv2D(
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
    );

    ILayer Conv2DTranspose(
        int filters,
        Shape? kernel_size = null,
        Shape? strides = null,
        string output_padding = "valid",
        string? data_format = null,
        Shape? dilation_rate = null,
        string? activation = null,
        bool use_bias = true,
        string? kernel_initializer = null,
        string? bias_initializer = null,
        string? kernel_regularizer = null,
        string? bias_regularizer = null,
        string? activity_regularizer = null
    );

    ILayer Cropping1D(NDArray cropping);

    ILayer Cropping2D(
        NDArray cropping,
        Cropping2DArgs.DataFormat data_format = Cropping2DArgs.DataFormat.channels_last
    );

    ILayer Cropping3D(
        NDArray cropping,
        Cropping3DArgs.DataFormat data_format = Cropping3DArgs.DataFormat.channels_last
    );

    ILayer Dense(int units);

    ILayer Dense(
        int units,
        Activation? activation = null,
        IInitializer? kernel_initializer = null,
        bool use_bias = true,
        IInitializer? bias_initializer = null,
        Shape? input_shape = null
    );

    ILayer Dense(int units, string? activation = null, Shape? input_shape = null);

    ILayer DepthwiseConv2D(
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
    );

    ILayer Dropout(float rate, Shape? noise_shape = null, int? seed = null);

    ILayer ELU(float alpha = 0.1f);

    ILayer EinsumDense(
        string equation,
        Shape output_shape,
        string bias_axes,
        Activation? activation = null,
        IInitializer? kernel_initializer = null,
        IInitializer? bias_initializer = null,
        IRegularizer? kernel_regularizer = null,
        IRegularizer? bias_regularizer = null,
        IRegularizer? activity_regularizer = null,
        Action? kernel_constraint = null,
        Action? bias_constraint = null
    );

    ILayer Embedding(
        int input_dim,
        int output_dim,
        IInitializer? embeddings_initializer = null,
        bool mask_zero = false,
        Shape? input_shape = null,
        int input_length = -1
    );

    ILayer Exponential();

    ILayer Flatten(string? data_format = null);

    ILayer GlobalAveragePooling1D(string data_format = "channels_last");

    ILayer GlobalAveragePooling2D();

    ILayer GlobalAveragePooling2D(string data_format = "channels_last");

    ILayer GlobalMaxPooling1D(string data_format = "channels_last");

    ILayer GlobalMaxPooling2D(string data_format = "channels_last");

    ILayer HardSigmoid();

    KerasTensor Input(
        Shape? shape = null,
        int batch_size = -1,
        string? name = null,
        TF_DataType dtype = TF_DataType.DtInvalid,
        bool sparse = false,
        Tensor? tensor = null,
        bool ragged = false,
        TypeSpec? type_spec = null,
        Shape? batch_input_shape = null,
        Shape? batch_shape = null
    );

    ILayer InputLayer(Shape input_shape, string? name = null, bool sparse = false, bool ragged = false);

    ILayer LayerNormalization(
        Axis axis,
        float epsilon = 0.001f,
        bool center = true,
        bool scale = true,
        IInitializer? beta_initializer = null,
        IInitializer? gamma_initializer = null
    );

    ILayer LeakyReLU(float alpha = 0.3f);

    ILayer MaxPooling1D(
        int? pool_size = null,
        int? strides = null,
        string padding = "valid",
        string? data_format = null
    );

    ILayer MaxPooling2D(
        Shape? pool_size = null,
        Shape? strides = null,
        string padding = "valid",
        string? data_format = null
    );

    ILayer MultiHeadAttention(
        int num_heads,
        int key_dim,
        int? value_dim = null,
        float dropout = 0f,
        bool use_bias = true,
        Shape? output_shape = null,
        Shape? attention_axes = null,
        IInitializer? kernel_initializer = null,
        IInitializer? bias_initializer = null,
        IRegularizer? kernel_regularizer = null,
        IRegularizer? bias_regularizer = null,
        IRegularizer? activity_regularizer = null,
        Action? kernel_constraint = null,
        Action? bias_constraint = null
    );

    ILayer Normalization(
        Shape? input_shape = null,
        int? axis = -1,
        float? mean = null,
        float? variance = null,
        bool invert = false
    );

    ILayer Permute(int[] dims);

    ILayer ReLU6();

    ILayer Rescaling(float scale, float offset = 0f, Shape? input_shape = null);

    ILayer Reshape(Shape target_shape);

    ILayer Reshape(object[] target_shape);

    ILayer SELU();

    ILayer Softmax(Axis axis);

    ILayer Softmax(int axis = -1);

    ILayer Softplus();

    ILayer Softsign();

    ILayer Subtract();

    ILayer Swish();

    ILayer Tanh();

    ILayer UpSampling1D(int size);

    ILayer UpSampling2D(Shape? size = null, string? data_format = null, string interpolation = "nearest");

    ILayer ZeroPadding2D(NDArray padding);
}
