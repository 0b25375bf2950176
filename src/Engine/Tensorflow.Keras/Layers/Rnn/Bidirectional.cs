namespace Tensorflow.Keras.Layers;

/// <summary>The base of layers around another layer.</summary>
public abstract class Wrapper : Layer
{
    public ILayer _layer;

    public Wrapper(WrapperArgs args)
        : base(args)
    {
        _layer = args.Layer;
        StackLayers(args.Layer);
    }

    public virtual void Build(KerasShapesWrapper input_shape)
    {
        if (!_layer.Built)
            _layer.build(input_shape);
        built = true;
    }
}

/// <summary>A recurrent layer over the sequence and a like one over it backwards, merged.</summary>
public class Bidirectional : Wrapper
{
    private readonly string? _mergeMode;
    private readonly RNN _forward;
    private readonly RNN _backward;

    /// <exception cref="ValueError">The layer is not recurrent, or the merge mode is unknown.</exception>
    public Bidirectional(BidirectionalArgs args)
        : base(args)
    {
        _mergeMode = args.MergeMode;
        if (_mergeMode is not (null or "concat" or "sum" or "mul" or "ave"))
            throw new ValueError(
                $"Invalid merge mode. Received: {_mergeMode}. Merge mode should be one of sum, mul, ave, concat and null."
            );
        _forward =
            args.Layer as RNN
            ?? throw new ValueError("Bidirectional takes a recurrent layer: LSTM, GRU, SimpleRNN or RNN.");
        _backward = args.BackwardLayer as RNN ?? Reversed(_forward);
        if (
            _forward.Args.ReturnSequences != _backward.Args.ReturnSequences
            || _forward.Args.GoBackwards == _backward.Args.GoBackwards
        )
            throw new ValueError(
                "Forward layer and backward layer should differ in `go_backwards` and agree in `return_sequences`."
            );
        StackLayers(_backward);
    }

    public override void build(KerasShapesWrapper input_shape)
    {
        BuildPart(_forward, "forward_", input_shape);
        BuildPart(_backward, "backward_", input_shape);
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
        var forward = _forward.Apply(inputs, training: training);
        var backward = _backward.Apply(inputs, training: training);
        var (first, second) = (forward[0], backward[0]);
        if (_forward.Args.ReturnSequences)
            second = keras.backend.reverse(second, _forward.Args.TimeMajor ? 0 : 1);
        Tensor[] merged = _mergeMode switch
        {
            "concat" => [keras.backend.concatenate(new Tensors(first, second))],
            "sum" => [first + second],
            "ave" => [(first + second) / 2f],
            "mul" => [first * second],
            _ => [first, second],
        };
        return new Tensors([.. merged, .. forward.Skip(1), .. backward.Skip(1)]);
    }

    private static void BuildPart(RNN layer, string prefix, KerasShapesWrapper shape)
    {
        if (layer.Built)
            return;
        if (!layer.Name.StartsWith(prefix))
            layer.Name = prefix + layer.Name;
        using (LayerScope.Enter(layer.Name))
            layer.build(shape);
    }

    private static RNN Reversed(RNN layer)
    {
        switch (layer)
        {
            case LSTM lstm:
                var lstmArgs = lstm.Args.Clone();
                (lstmArgs.GoBackwards, lstmArgs.Name) = (!lstmArgs.GoBackwards, "backward_" + lstm.Name);
                return new LSTM(lstmArgs);
            case GRU gru:
                var gruArgs = ((GRUArgs)gru.Configuration).Copy();
                (gruArgs.GoBackwards, gruArgs.Name) = (!gruArgs.GoBackwards, "backward_" + gru.Name);
                return new GRU(gruArgs);
            case SimpleRNN simple:
                var simpleArgs = (SimpleRNNArgs)simple.Args.Clone();
                (simpleArgs.GoBackwards, simpleArgs.Name) = (!simpleArgs.GoBackwards, "backward_" + simple.Name);
                return new SimpleRNN(simpleArgs);
            default:
                throw new ValueError(
                    $"Bidirectional cannot make a backward layer of {layer.GetType().Name}: pass one as `backward_layer`."
                );
        }
    }
}
