using Tensorflow.Keras.ArgsDefinition.Core;

namespace Tensorflow.Keras.Layers;

public partial class LayersApi
{
    public ILayer Dense(int units) => new Dense(new DenseArgs { Units = units, Activation = keras.activations.Linear });

    public ILayer Dense(
        int units,
        Activation? activation = null,
        IInitializer? kernel_initializer = null,
        bool use_bias = true,
        IInitializer? bias_initializer = null,
        Shape? input_shape = null
    ) =>
        new Dense(
            new DenseArgs
            {
                Units = units,
                Activation = activation ?? keras.activations.Linear,
                KernelInitializer = kernel_initializer ?? tf.glorot_uniform_initializer,
                UseBias = use_bias,
                BiasInitializer = bias_initializer ?? tf.zeros_initializer,
                InputShape = input_shape,
            }
        );

    public ILayer Dense(int units, string? activation = null, Shape? input_shape = null) =>
        new Dense(
            new DenseArgs
            {
                Units = units,
                Activation = keras.activations.GetActivationFromName(activation!),
                InputShape = input_shape,
            }
        );

    public Tensor dense(
        Tensor inputs,
        int units,
        Activation? activation = null,
        bool use_bias = true,
        IInitializer? kernel_initializer = null,
        IInitializer? bias_initializer = null,
        bool trainable = true,
        string? name = null,
        bool? reuse = null
    ) =>
        new Dense(
            new DenseArgs
            {
                Units = units,
                Activation = activation,
                UseBias = use_bias,
                BiasInitializer = bias_initializer ?? tf.zeros_initializer,
                KernelInitializer = kernel_initializer,
                Trainable = trainable,
                Name = name,
            }
        ).Apply(inputs);

    public ILayer Dropout(float rate, Shape? noise_shape = null, int? seed = null) =>
        new Dropout(
            new DropoutArgs
            {
                Rate = rate,
                NoiseShape = noise_shape,
                Seed = seed,
            }
        );

    public ILayer EinsumDense(
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
    ) =>
        new EinsumDense(
            new EinsumDenseArgs
            {
                Equation = equation,
                OutputShape = output_shape,
                BiasAxes = bias_axes,
                Activation = activation,
                KernelInitializer = kernel_initializer ?? tf.glorot_uniform_initializer,
                BiasInitializer = bias_initializer ?? tf.zeros_initializer,
                KernelRegularizer = kernel_regularizer,
                BiasRegularizer = bias_regularizer,
                ActivityRegularizer = activity_regularizer,
                KernelConstraint = kernel_constraint,
                BiasConstraint = bias_constraint,
            }
        );

    public ILayer Embedding(
        int input_dim,
        int output_dim,
        IInitializer? embeddings_initializer = null,
        bool mask_zero = false,
        Shape? input_shape = null,
        int input_length = -1
    ) =>
        new Embedding(
            new EmbeddingArgs
            {
                InputDim = input_dim,
                OutputDim = output_dim,
                EmbeddingsInitializer = embeddings_initializer,
                MaskZero = mask_zero,
                InputShape = input_shape ?? new Shape(input_length),
                InputLength = input_length,
            }
        );

    public ILayer Flatten(string? data_format = null) => new Flatten(new FlattenArgs { DataFormat = data_format });

    public ILayer InputLayer(Shape input_shape, string? name = null, bool sparse = false, bool ragged = false) =>
        new InputLayer(
            new InputLayerArgs
            {
                InputShape = input_shape,
                Name = name,
                Sparse = sparse,
                Ragged = ragged,
            }
        );

    public ILayer Permute(int[] dims) => new Permute(new PermuteArgs { dims = dims });

    public ILayer Reshape(Shape target_shape) => new Reshape(new ReshapeArgs { TargetShape = target_shape });

    public ILayer Reshape(object[] target_shape) => new Reshape(new ReshapeArgs { TargetShapeObjects = target_shape });
}
