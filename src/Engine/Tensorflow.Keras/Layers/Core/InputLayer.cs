namespace Tensorflow.Keras.Layers;

/// <summary>The entry of a functional model.</summary>
public class InputLayer : Layer
{
    /// <exception cref="ValueError">Neither a shape nor a tensor is given.</exception>
    public InputLayer(InputLayerArgs args)
        : base(args)
    {
        built = true;
        SupportsMasking = true;
        if (BatchInputShape is { } batchShape)
        {
            var dims = batchShape.ToSingleShape().dims;
            args.BatchSize = (int)dims[0];
            args.InputShape = new Shape(dims[1..]);
        }
        if (string.IsNullOrEmpty(args.Name))
            args.Name = name = $"input_{keras.backend.get_uid("input")}";
        if (args.DType == TF_DataType.DtInvalid)
            args.DType = args.InputTensor?.dtype ?? keras.backend.floatx();
        if (args.InputTensor is null)
            args.InputTensor = MakePlaceholder(args);
        new Node(new NodeArgs { Outputs = new Tensors(args.InputTensor) }).Connect(this);
    }

    private Tensor MakePlaceholder(InputLayerArgs args)
    {
        if (args.InputShape is null)
            throw new ValueError($"The input \"{Name}\" needs a shape or a tensor.");
        var shape = new Shape([args.BatchSize, .. args.InputShape.dims]);
        args.BatchInputShape = shape;
        using (GraphScope.Enter(keras.backend.get_graph()))
            return keras.backend.placeholder(shape, dtype: DType, name: Name, sparse: args.Sparse, ragged: args.Ragged);
    }
}
