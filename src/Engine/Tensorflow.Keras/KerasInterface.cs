using Tensorflow.Framework.Models;
using Tensorflow.Keras.Datasets;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Models;
using Tensorflow.Keras.Optimizers;

namespace Tensorflow.Keras;

/// <summary>Everything under <c>keras</c>: models, layers, optimizers, losses, metrics, data.</summary>
public class KerasInterface : IKerasApi
{
    private static readonly Lazy<KerasInterface> Shared = new(() => new KerasInterface());

    public static KerasInterface Instance => Shared.Value;

    public IActivationsApi activations { get; } = new Activations();

    public BackendImpl backend { get; } = new();

    public KerasDataset datasets { get; } = new();

    public IInitializersApi initializers { get; } = new InitializersApi();

    public ILayersApi layers { get; } = new LayersApi();

    public ILossesApi losses { get; } = new LossesApi();

    public IMetricsApi metrics { get; } = new MetricsApi();

    public IModelsApi models { get; } = new ModelsApi();

    public IOptimizerApi optimizers { get; } = new OptimizerApi();

    public Preprocessing preprocessing { get; } = new();

    public Regularizers regularizers { get; } = new();

    public KerasUtils utils { get; } = new();

    /// <summary>A model of layers in a row.</summary>
    public Sequential Sequential(List<ILayer>? layers = null, string? name = null) =>
        new(new SequentialArgs { Layers = layers, Name = name });

    /// <summary>A model of layers in a row.</summary>
    public Sequential Sequential(params ILayer[] layers) => new(new SequentialArgs { Layers = [.. layers] });

    /// <summary>A functional model from symbolic inputs to symbolic outputs.</summary>
    public IModel Model(Tensors inputs, Tensors outputs, string? name = null) => new Functional(inputs, outputs, name);

    /// <summary>A symbolic input of a functional model; <paramref name="shape"/> leaves the batch dimension out.</summary>
    public Tensors Input(
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
    ) =>
        layers.Input(shape, batch_size, name, dtype, sparse, tensor, ragged, type_spec, batch_input_shape, batch_shape);
}
