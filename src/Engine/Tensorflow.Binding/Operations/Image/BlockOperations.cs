namespace Tensorflow.Engine;

/// <summary>Blocks of pixels moved to channels and back.</summary>
internal static class BlockOperations
{
    public static void Register(RegistryBuilder registry)
    {
        Move(registry, "SpaceToDepth", "DepthToSpace", toDepth: true);
        Move(registry, "DepthToSpace", "SpaceToDepth", toDepth: false);
    }

    private static void Move(RegistryBuilder registry, string name, string inverse, bool toDepth) =>
        registry
            .Add(name)
            .Input("input: T")
            .Output("output: T")
            .Attr("T: type")
            .Attr("block_size: int >= 2")
            .Attr("data_format: {'NHWC', 'NCHW', 'NCHW_VECT_C'} = 'NHWC'")
            .Shape(c => [new Shape(Sizes(c.Input(0).with_rank(4).dims, c.Attributes, toDepth))])
            .Kernel(c =>
            {
                var x = c.Tensor(0);
                var size = c.Attr<long>("block_size");
                var result = Sizes(x.Sizes, c.Attributes, toDepth);
                // [b, h, s, w, s, c] with the blocks' dimensions moved next to the channels, or back.
                using var split = toDepth
                    ? x.Reshape([x.Sizes[0], result[1], size, result[2], size, x.Sizes[3]])
                    : x.Reshape([x.Sizes[0], x.Sizes[1], x.Sizes[2], size, size, result[3]]);
                using var moved = TensorLayouts.Transpose(split, [0, 1, 3, 2, 4, 5]);
                c.Return(moved.Reshape(result));
            })
            .Gradient(
                (op, grads) =>
                    [
                        Build.Op(
                            inverse,
                            [grads[0]],
                            ("block_size", op.get_attr<long>("block_size")),
                            ("data_format", op.get_attr<string>("data_format"))
                        ),
                    ]
            );

    private static long[] Sizes(long[] input, AttributeSet attributes, bool toDepth)
    {
        if (attributes.Get<string>("data_format") != "NHWC")
            throw new NotSupportedException(
                "The embedded engine moves blocks in the format NHWC only; transpose first, or use TensorFlow.NET."
            );
        var size = attributes.Get<long>("block_size");
        var area = size * size;
        if (toDepth ? input[1] % size > 0 || input[2] % size > 0 : input[3] % area > 0)
            throw new InvalidArgumentError($"Shape {new Shape(input)} is not divisible into blocks of size {size}.");
        return toDepth
            ? [input[0], Divide(input[1], size), Divide(input[2], size), Shapes.Times(input[3], area)]
            : [input[0], Shapes.Times(input[1], size), Shapes.Times(input[2], size), Divide(input[3], area)];
    }

    private static long Divide(long value, long by) => value < 0 ? -1 : value / by;
}
