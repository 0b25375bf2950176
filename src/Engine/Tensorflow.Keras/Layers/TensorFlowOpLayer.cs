namespace Tensorflow.Keras.Layers;

/// <summary>An operation between the layers of a functional model, run again on each call.</summary>
public class TensorFlowOpLayer : Layer
{
    private const string Prefix = "tf_op_layer_";
    private readonly Operation? _operation;
    private readonly Dictionary<int, NDArray> _constants;

    public TensorFlowOpLayer(TensorFlowOpLayerArgs args)
        : base(args)
    {
        _constants = args.Constants ?? [];
        OpType = args.NodeDef?.Op ?? throw new ValueError("A TensorFlowOpLayer needs a node definition.");
        built = true;
    }

    internal TensorFlowOpLayer(Operation operation, Dictionary<int, NDArray> constants)
        : base(new LayerArgs { Name = Prefix + operation.name.Replace('/', '_') })
    {
        _operation = operation;
        _constants = constants;
        OpType = operation.type;
        built = true;
    }

    /// <summary>The type of the operation.</summary>
    public string OpType { get; }

    /// <summary>A layer around the operation of a configuration.</summary>
    public Layer GetOpLayer(TensorFlowOpLayerArgs args) => new TensorFlowOpLayer(args);

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        if (_operation is null)
            throw new NotSupportedException(
                $"A layer around the operation {OpType} that was made from a configuration alone cannot be called."
            );
        var operands = new object[inputs.Length + _constants.Count];
        for (int i = 0, next = 0; i < operands.Length; i++)
            operands[i] = _constants.TryGetValue(i, out var constant) ? constant : inputs[next++];
        return OperationCall.Run(_operation, operands);
    }
}
