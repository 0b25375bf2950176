namespace Tensorflow.Keras.Layers;

/// <summary>Another shape for each sample; one size may be -1.</summary>
public class Reshape : Layer
{
    private readonly Shape _target;

    /// <exception cref="ValueError">There is no target shape.</exception>
    public Reshape(ReshapeArgs args)
        : base(args)
    {
        _target =
            args.TargetShape
            ?? (
                args.TargetShapeObjects is { } sizes
                    ? new Shape(Array.ConvertAll(sizes, size => Convert.ToInt64(size)))
                    : throw new ValueError("Reshape needs a target shape.")
            );
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        Tensor x = inputs;
        var rows = x.shape.dims[0];
        var unknown = Array.IndexOf(_target.dims, -1L) >= 0;
        if (rows >= 0 || !unknown)
            return array_ops.reshape(x, new Shape([rows, .. _target.dims]));
        var size = array_ops.stack(
            new object[] { array_ops.shape(x)[0] }
                .Concat(_target.dims.Select(dim => (object)(int)dim))
                .ToArray()
        );
        var result = array_ops.reshape(x, size);
        if (!tf.Context.executing_eagerly())
            result.shape = ComputeOutputShape(x.shape);
        return result;
    }

    public override Shape ComputeOutputShape(Shape input_shape)
    {
        var target = _target.dims.ToArray();
        var hole = Array.IndexOf(target, -1L);
        if (hole >= 0 && Array.TrueForAll(input_shape.dims[1..], dim => dim >= 0))
            target[hole] =
                input_shape.dims[1..].Aggregate(1L, (a, b) => a * b) / -target.Aggregate(1L, (a, b) => a * b);
        return new Shape([input_shape.dims[0], .. target]);
    }
}
