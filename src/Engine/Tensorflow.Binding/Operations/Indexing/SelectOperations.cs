namespace Tensorflow.Engine;

/// <summary>Choice by a condition, positions of true elements, clipping, partitions and bins.</summary>
internal static class SelectOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("SelectV2")
            .Input("condition: bool")
            .Input("t: T")
            .Input("e: T")
            .Output("output: T")
            .Attr("T: type")
            .Shape(static c => [Shapes.Broadcast(c.Input(0), Shapes.Broadcast(c.Input(1), c.Input(2)))])
            .Kernel(static c => c.Return(Torch.Where(c.Tensor(0), c.Tensor(1), c.Tensor(2))))
            .Gradient(
                static (op, grads) =>
                {
                    var zeros = Build.ZerosLike(grads[0]);
                    var chosen = Build.Op("SelectV2", op.inputs[0], grads[0], zeros);
                    var other = Build.Op("SelectV2", op.inputs[0], zeros, grads[0]);
                    return
                    [
                        null,
                        Build.Unbroadcast(op.inputs[1], op.outputs[0], chosen, null)[0],
                        Build.Unbroadcast(op.inputs[2], op.outputs[0], other, null)[0],
                    ];
                }
            );
        registry
            .Add("Select")
            .Input("condition: bool")
            .Input("t: T")
            .Input("e: T")
            .Output("output: T")
            .Attr("T: type")
            .Shape(static c => [c.Input(1).merge_with(c.Input(2))])
            .Kernel(static c =>
            {
                if (c.Value(1) is StringValue)
                {
                    c.Return(StringKernels.Select(c));
                    return;
                }
                // A vector as condition chooses whole rows.
                var (condition, t) = (c.Tensor(0), c.Tensor(1));
                long[] sizes = [.. condition.Sizes, .. Enumerable.Repeat(1L, Math.Max(0, t.Rank - condition.Rank))];
                using var wide = condition.Reshape(sizes);
                c.Return(Torch.Where(wide, t, c.Tensor(2)));
            })
            .Gradient(
                static (op, grads) =>
                {
                    var zeros = Build.ZerosLike(grads[0]);
                    return
                    [
                        null,
                        Build.Op("Select", op.inputs[0], grads[0], zeros),
                        Build.Op("Select", op.inputs[0], zeros, grads[0]),
                    ];
                }
            );
        registry
            .Add("Where")
            .Input("input: T")
            .Output("index: int64")
            .Attr("T: type = DT_BOOL")
            .Shape(static c => [new Shape(-1, c.Input(0).ndim)])
            .Kernel(static c => c.Return(Torch.NonZero(c.Tensor(0))))
            .NotDifferentiable();
        registry
            .Add("ClipByValue")
            .Input("t: T")
            .Input("clip_value_min: T")
            .Input("clip_value_max: T")
            .Output("output: T")
            .Attr("T: numbertype")
            .Shape(Shapes.Unchanged)
            .Kernel(static c =>
            {
                using var raised = Torch.Maximum(c.Tensor(0), c.Tensor(1));
                c.Return(Torch.Minimum(raised, c.Tensor(2)));
            })
            .Gradient(ClipGradient);
        registry
            .Add("DynamicPartition")
            .Input("data: T")
            .Input("partitions: int32")
            .Output("outputs: num_partitions * T")
            .Attr("num_partitions: int >= 1")
            .Attr("T: type")
            .Shape(static c =>
            {
                var shape =
                    c.Input(0).IsNull || c.Input(1).IsNull
                        ? Shape.Null
                        : new Shape([-1, .. c.Input(0).dims[c.Input(1).ndim..]]);
                return [.. Enumerable.Repeat(shape, (int)c.Attr<long>("num_partitions"))];
            })
            .Kernel(static c =>
                c.Return(Partitioning.Split(c.Tensor(0), c.Tensor(1), (int)c.Attr<long>("num_partitions")))
            )
            .Gradient(PartitionGradient);
        registry
            .Add("DynamicStitch")
            .Input("indices: N * int32")
            .Input("data: N * T")
            .Output("merged: T")
            .Attr("N: int >= 1")
            .Attr("T: type")
            .Kernel(static c => c.Return(Partitioning.Stitch(c)))
            .Gradient(
                static (op, grads) =>
                {
                    var count = op.inputs.Length / 2;
                    return
                    [
                        .. new Tensor?[count],
                        .. Enumerable
                            .Range(0, count)
                            .Select(i => Build.Op("GatherV2", grads[0], op.inputs[i], Build.Int(0))),
                    ];
                }
            );
    }

    private static Tensor?[] ClipGradient(Operation op, Tensor[] grads)
    {
        var (x, low, high, grad) = (op.inputs[0], op.inputs[1], op.inputs[2], grads[0]);
        var zeros = Build.ZerosLike(grad);
        var below = Build.Op("Less", x, low);
        var above = Build.Op("Greater", x, high);
        var inside = Build.Op("SelectV2", Build.Op("LogicalOr", below, above), zeros, grad);
        var atLow = Build.Op("SelectV2", below, grad, zeros);
        var atHigh = Build.Op("SelectV2", above, grad, zeros);
        return
        [
            inside,
            Build.Unbroadcast(low, op.outputs[0], atLow, null)[0],
            Build.Unbroadcast(high, op.outputs[0], atHigh, null)[0],
        ];
    }

    /// <summary>Where each element went, stitched together again.</summary>
    private static Tensor?[] PartitionGradient(Operation op, Tensor[] grads)
    {
        var (data, partitions) = (op.inputs[0], op.inputs[1]);
        var shape = Build.Op("Shape", partitions);
        var positions = Build.Op(
            "Reshape",
            Build.Op("Range", Build.Int(0), Build.Op("Size", partitions), Build.Int(1)),
            shape
        );
        var places = Build.Ops("DynamicPartition", [positions, partitions], ("num_partitions", grads.Length));
        var stitched = Build.Op("DynamicStitch", [.. places, .. grads], ("N", grads.Length));
        return [Build.Op("Reshape", stitched, Build.Op("Shape", data)), null];
    }
}
