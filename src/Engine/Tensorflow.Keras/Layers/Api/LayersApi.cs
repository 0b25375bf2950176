using Tensorflow.Framework.Models;

namespace Tensorflow.Keras.Layers;

/// <inheritdoc/>
public partial class LayersApi : ILayersApi
{
    public IPreprocessing preprocessing { get; } = new Preprocessing();

    /// <summary>A symbolic input of a functional model.</summary>
    /// <exception cref="ValueError">No shape is given, or two.</exception>
    public KerasTensor Input(
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
    )
    {
        batch_input_shape ??= batch_shape;
        if (sparse && ragged)
            throw new ValueError("Cannot set both `sparse` and `ragged` to `true` in a Keras `Input`.");
        if (shape is not null && batch_input_shape is not null)
            throw new ValueError(
                "Only provide the `shape` OR `batch_input_shape` argument to Input, not both at the same time."
            );
        if (shape is null && batch_input_shape is null && tensor is null)
            throw new ValueError(
                "Please provide to Input a `shape` or a `tensor`. Note that `shape` does not include the batch dimension."
            );
        var args = new InputLayerArgs
        {
            Name = name,
            DType = dtype,
            Sparse = sparse,
            Ragged = ragged,
            InputTensor = tensor,
        };
        if (batch_input_shape is not null)
            args.BatchInputShape = batch_input_shape;
        else
            (args.BatchSize, args.InputShape) = (batch_size, shape);
        return new InputLayer(args).InboundNodes[0].Outputs;
    }

    /// <summary>An initializer by name; as in TensorFlow.NET an unknown name stands for Glorot uniform.</summary>
    private static IInitializer Initializer(string name) =>
        name switch
        {
            "zeros" => tf.zeros_initializer,
            "ones" => tf.ones_initializer,
            "orthogonal" => tf.orthogonal_initializer,
            _ => tf.glorot_uniform_initializer,
        };
}
