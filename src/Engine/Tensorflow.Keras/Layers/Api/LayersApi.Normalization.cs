namespace Tensorflow.Keras.Layers;

public partial class LayersApi
{
    public ILayer BatchNormalization(
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
    ) =>
        new BatchNormalization(
            new BatchNormalizationArgs
            {
                Axis = axis,
                Momentum = momentum,
                Epsilon = epsilon,
                Center = center,
                Scale = scale,
                BetaInitializer = beta_initializer ?? tf.zeros_initializer,
                GammaInitializer = gamma_initializer ?? tf.ones_initializer,
                MovingMeanInitializer = moving_mean_initializer ?? tf.zeros_initializer,
                MovingVarianceInitializer = moving_variance_initializer ?? tf.ones_initializer,
                Trainable = trainable,
                Name = name,
                Renorm = renorm,
                RenormMomentum = renorm_momentum,
            }
        );

    public ILayer LayerNormalization(
        Axis? axis,
        float epsilon = 0.001f,
        bool center = true,
        bool scale = true,
        IInitializer? beta_initializer = null,
        IInitializer? gamma_initializer = null
    ) =>
        new LayerNormalization(
            new LayerNormalizationArgs
            {
                Axis = axis ?? new Axis(-1),
                Epsilon = epsilon,
                Center = center,
                Scale = scale,
                BetaInitializer = beta_initializer ?? tf.zeros_initializer,
                GammaInitializer = gamma_initializer ?? tf.ones_initializer,
            }
        );

    public ILayer Normalization(
        Shape? input_shape = null,
        int? axis = -1,
        float? mean = null,
        float? variance = null,
        bool invert = false
    ) =>
        new Normalization(
            new NormalizationArgs
            {
                InputShape = input_shape,
                Axis = axis is { } one ? new Axis(one) : null,
                Mean = mean,
                Variance = variance,
                Invert = invert,
            }
        );

    public ILayer Rescaling(float scale, float offset = 0f, Shape? input_shape = null) =>
        new Rescaling(
            new RescalingArgs
            {
                Scale = scale,
                Offset = offset,
                InputShape = input_shape,
            }
        );

    public ILayer CategoryEncoding(
        int num_tokens,
        string output_mode = "one_hot",
        bool sparse = false,
        NDArray? count_weights = null
    ) =>
        new CategoryEncoding(
            new CategoryEncodingArgs
            {
                NumTokens = num_tokens,
                OutputMode = output_mode,
                Sparse = sparse,
                CountWeights = count_weights,
            }
        );
}
