namespace Tensorflow.Keras.Layers;

/// <summary>A row of a learned table for each index.</summary>
public class Embedding : Layer
{
    private readonly EmbeddingArgs _args;
    private IVariableV1 _embeddings = null!;

    public Embedding(EmbeddingArgs args)
        : base(WithInputShape(args))
    {
        _args = args;
        SupportsMasking = args.MaskZero;
    }

    public override void build(KerasShapesWrapper input_shape)
    {
        _embeddings = add_weight(
            "embeddings",
            new Shape(_args.InputDim, _args.OutputDim),
            initializer: _args.EmbeddingsInitializer ?? tf.random_uniform_initializer
        );
        built = true;
        _buildInputShape = input_shape;
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        Tensor indices = inputs;
        if (indices.dtype is not (TF_DataType.TF_INT32 or TF_DataType.TF_INT64))
            indices = math_ops.cast(indices, TF_DataType.TF_INT32);
        return array_ops.gather(_embeddings.AsTensor(), indices, axis: 0);
    }

    private static EmbeddingArgs WithInputShape(EmbeddingArgs args)
    {
        if (args.InputShape is null && args.BatchInputShape is null)
            args.InputShape = new Shape(args.InputLength);
        args.DType = args.DType == TF_DataType.DtInvalid ? TF_DataType.TF_FLOAT : args.DType;
        return args;
    }
}
