namespace Tensorflow.Engine;

/// <summary>Gradients of reductions that need the shape of their input.</summary>
internal static class ReductionGradients
{
    /// <summary>A result (or its gradient) with the reduced dimensions put back as 1.</summary>
    public static Tensor Keep(Operation op, Tensor value)
    {
        if (op.get_attr<bool>("keep_dims"))
            return value;
        var input = op.inputs[0].shape;
        if (!input.IsNull && Build.ConstantIntegers(op.inputs[1]) is { } axes)
        {
            var shape = Shapes.Reduced(input, axes, keep: true);
            if (shape.dims.Count(d => d < 0) <= 1)
                return Build.Op("Reshape", value, Build.Vector(shape.dims));
        }
        return Build.Op("Reshape", value, Build.KeptShape(op.inputs[0], op.inputs[1]));
    }

    /// <summary>The product of all other elements along the reduced dimensions, from exclusive cumulative products.</summary>
    public static Tensor?[] Prod(Operation op, Tensor[] grads)
    {
        var input = op.inputs[0];
        var shape = Build.Op("Shape", input);
        var rank = Build.Op("Rank", input);
        var axes = Build.Op("FloorMod", Build.Op("Reshape", op.inputs[1], Build.Vector([-1])), rank);
        axes = Build.Cast(axes, TF_DataType.TF_INT32);
        var grad = Build.BroadcastTo(Keep(op, grads[0]), input);
        var others = Build.Op("ListDiff", [Build.Op("Range", Build.Int(0), rank, Build.Int(1)), axes], 0);
        var order = Build.Op("ConcatV2", [axes, others, Build.Int(0)], ("N", 2));
        var reduced = Product(Build.Op("GatherV2", shape, axes, Build.Int(0)));
        var remaining = Product(Build.Op("GatherV2", shape, others, Build.Int(0)));
        var permuted = Build.Op("Transpose", input, order);
        var matrix = Build.Op("Reshape", permuted, Build.Op("Pack", [reduced, remaining], ("N", 2)));
        var left = Build.Op("Cumprod", [matrix, Build.Int(0)], ("exclusive", true));
        var right = Build.Op("Cumprod", [matrix, Build.Int(0)], ("exclusive", true), ("reverse", true));
        var product = Build.Op("Reshape", Build.Mul(left, right), Build.Op("Shape", permuted));
        var result = Build.Mul(grad, Build.Op("Transpose", product, Build.Op("InvertPermutation", order)));
        return [Build.Op("Reshape", result, shape), null];
    }

    private static Tensor Product(Tensor sizes) => Build.Op("Prod", sizes, Build.Int(0));
}
