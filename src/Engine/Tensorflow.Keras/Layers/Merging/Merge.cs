namespace Tensorflow.Keras.Layers;

/// <summary>The base of layers that make one tensor of several; by itself the sum.</summary>
public abstract class Merge : Layer
{
    public Merge(MergeArgs args)
        : base(args) { }

    public override void build(KerasShapesWrapper input_shape)
    {
        if (input_shape.Shapes.Length < 2)
            throw new ValueError(
                $"A merge layer should be called on a list of at least 2 inputs. \"{Name}\" was called on {input_shape.Shapes.Length}."
            );
        _buildInputShape = input_shape;
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => _merge_function(inputs);

    protected virtual Tensors _merge_function(Tensors inputs)
    {
        var sum = inputs[0];
        for (var i = 1; i < inputs.Length; i++)
            sum += inputs[i];
        return sum;
    }
}

/// <summary>The sum of the inputs.</summary>
public class Add(MergeArgs args) : Merge(args);

/// <summary>The first input less the second.</summary>
public class Subtract(MergeArgs args) : Merge(args)
{
    protected override Tensors _merge_function(Tensors inputs) =>
        inputs.Length == 2
            ? inputs[0] - inputs[1]
            : throw new ValueError($"A `Subtract` layer should be called on exactly 2 inputs, not on {inputs.Length}.");
}

/// <summary>The inputs one behind the other along an axis.</summary>
public class Concatenate(MergeArgs args) : Merge(args)
{
    private readonly int _axis = args.Axis;

    public override void build(KerasShapesWrapper input_shape)
    {
        base.build(input_shape);
        built = true;
    }

    protected override Tensors _merge_function(Tensors inputs) => keras.backend.concatenate(inputs, _axis);
}
