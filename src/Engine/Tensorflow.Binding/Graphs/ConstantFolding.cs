namespace Tensorflow.Engine;

/// <summary>Values of graph tensors that can be known without running the graph.</summary>
internal static class ConstantFolding
{
    /// <summary>
    /// The value of a tensor that depends on constants alone, through operations that are cheap and have no state;
    /// null when it is not known.
    /// </summary>
    public static TensorValue? Value(Tensor tensor, int depth = 0)
    {
        if (tensor.IsHost)
            return tensor.Value;
        var op = tensor.op;
        if (op.OpType == "Const")
            return op.Attributes.Get<TensorValue>("value");
        if (depth > 16)
            return null;
        if (op.OpType is "Shape" or "ShapeN" && op.inputs[tensor.value_index].shape is { IsFullyDefined: true } shape)
            return Integers(shape.dims, op.get_attr<TF_DataType>("out_type"));
        if (op.OpType is "Rank" && op.inputs[0].shape is { IsNull: false } ranked)
            return TorchTensor.Scalar(ranked.ndim);
        if (op.OpType is "Size" && op.inputs[0].shape is { IsFullyDefined: true } sized)
            return HostValue.Cast(TorchTensor.Scalar(sized.size), op.get_attr<TF_DataType>("out_type"));
        return IsFoldable(op) ? Compute(op, tensor.value_index, depth) : null;
    }

    /// <summary>The shape that a vector of sizes stands for, as far as its elements are known.</summary>
    public static Shape PartialShape(Tensor tensor)
    {
        if (Value(tensor) is { } value)
            return new Shape(HostValue.ToIntegers(value));
        var op = tensor.op;
        switch (op.OpType)
        {
            case "Shape":
                return op.inputs[0].shape;
            case "Pack":
                return new Shape(
                    Array.ConvertAll(
                        op.inputs._inputs,
                        part => Value(part) is { } size ? HostValue.ToIntegers(size)[0] : -1
                    )
                );
            case "ConcatV2":
                var whole = Shape.Scalar;
                for (var i = 0; i < op.inputs.Length - 1; i++)
                    whole = whole.concatenate(PartialShape(op.inputs[i]));
                return whole;
            case "StridedSlice" when SlicedShape(op) is { } part:
                return part;
            case "Cast" or "Identity":
                return PartialShape(op.inputs[0]);
        }
        return tensor.shape is { ndim: 1, IsFullyDefined: true } sizes
            ? Shape.UnknownOfRank((int)sizes[0])
            : Shape.Null;
    }

    /// <summary>The tensor that a chain of identities passes on.</summary>
    public static Tensor Source(Tensor tensor)
    {
        while (tensor.op.OpType is "Identity" or "StopGradient" or "Enter" && tensor.op.inputs.Length > 0)
            tensor = tensor.op.inputs[0];
        return tensor;
    }

    private static Shape? SlicedShape(Operation op)
    {
        if (
            PartialShape(op.inputs[0]) is not { IsNull: false } sizes
            || Value(op.inputs[1]) is not { } begin
            || Value(op.inputs[2]) is not { } end
            || Value(op.inputs[3]) is not { } step
            || HostValue.ToIntegers(step) is not [1]
            || op.get_attr<long>("shrink_axis_mask") != 0
        )
            return null;
        var from = op.get_attr<long>("begin_mask") != 0 ? 0 : (int)HostValue.ToIntegers(begin)[0];
        var to = op.get_attr<long>("end_mask") != 0 ? sizes.ndim : (int)HostValue.ToIntegers(end)[0];
        return sizes[new Slice(from, to)];
    }

    private static bool IsFoldable(Operation op) =>
        op.OpType
            is "Identity"
                or "Cast"
                or "Pack"
                or "ConcatV2"
                or "StridedSlice"
                or "Prod"
                or "Sub"
                or "Add"
                or "AddV2"
                or "Mul"
                or "FloorDiv"
                or "FloorMod"
                or "Maximum"
                or "Minimum"
                or "Range"
                or "Reshape"
                or "ExpandDims"
                or "Squeeze"
                or "GatherV2"
                or "Fill"
                or "ZerosLike"
                or "OnesLike"
                or "Neg"
                or "DynamicStitch";

    private static TensorValue? Compute(Operation op, int output, int depth)
    {
        var inputs = new TensorValue[op.inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            if (Value(op.inputs[i], depth + 1) is not { } value || HostValue.ByteCount(value) > 4096)
                return null;
            inputs[i] = value;
        }
        var context = new KernelContext(EagerKernels.Environment).Prepare(op.Attributes, inputs, op.name);
        op.Definition.Kernel!(context);
        return context.Outputs[output];
    }

    private static TensorValue Integers(long[] values, TF_DataType type) =>
        HostValue.Cast(TorchTensor.FromSpan<long>(values, [values.Length]), type);
}
