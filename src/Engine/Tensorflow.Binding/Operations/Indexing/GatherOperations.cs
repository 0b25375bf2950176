namespace Tensorflow.Engine;

/// <summary>Elements and slices chosen by positions.</summary>
internal static class GatherOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("GatherV2")
            .Input("params: Tparams")
            .Input("indices: Tindices")
            .Input("axis: Taxis")
            .Output("output: Tparams")
            .Attr("batch_dims: int = 0")
            .Attr("Tparams: type")
            .Attr("Tindices: {int16, int32, int64}")
            .Attr("Taxis: {int32, int64}")
            .Shape(static c =>
            {
                var (source, indices) = (c.Input(0), c.Input(1));
                if (source.IsNull || indices.IsNull || c.Integers(2) is not [var given, ..])
                    return [Shape.Null];
                var axis = Shapes.Axis(given, source.ndim);
                var batch = (int)c.Attr<long>("batch_dims");
                return [new Shape([.. source.dims[..axis], .. indices.dims[batch..], .. source.dims[(axis + 1)..]])];
            })
            .Kernel(static c =>
                c.Return(
                    Gathering.Gather(
                        c.Value(0),
                        c.Tensor(1),
                        (int)c.Tensor(2).ToInt64(),
                        (int)c.Attr<long>("batch_dims")
                    )
                )
            )
            .Gradient(GatherGradient);
        registry
            .Add("Gather")
            .Input("params: Tparams")
            .Input("indices: Tindices")
            .Output("output: Tparams")
            .Attr("validate_indices: bool = true")
            .Attr("Tparams: type")
            .Attr("Tindices: {int32, int64}")
            .Shape(static c =>
                [c.Input(0).IsNull ? Shape.Null : c.Input(1).concatenate(new Shape(c.Input(0).dims[1..]))]
            )
            .Kernel(static c => c.Return(Gathering.Gather(c.Value(0), c.Tensor(1), 0, 0)))
            .Gradient(static (op, grads) => [SumRows(op.inputs[0], op.inputs[1], grads[0]), null]);
        registry
            .Add("ResourceGather")
            .Input("resource: resource")
            .Input("indices: Tindices")
            .Output("output: dtype")
            .Attr("batch_dims: int = 0")
            .Attr("validate_indices: bool = true")
            .Attr("dtype: type")
            .Attr("Tindices: {int32, int64}")
            .Stateful()
            .Shape(static c =>
                [
                    c.ResourceShape(0).IsNull
                        ? Shape.Null
                        : c.Input(1).concatenate(new Shape(c.ResourceShape(0).dims[1..])),
                ]
            )
            .Kernel(static c =>
            {
                var variable = c.Resource<VariableStorage>(0);
                lock (variable.Lock)
                    c.Return(Gathering.Gather(variable.Value, c.Tensor(1), 0, (int)c.Attr<long>("batch_dims")));
            })
            .Gradient(
                static (op, grads) =>
                    [
                        SumRows(
                            Build.Op("ReadVariableOp", [op.inputs[0]], ("dtype", grads[0].dtype)),
                            op.inputs[1],
                            grads[0]
                        ),
                        null,
                    ]
            );
        registry
            .Add("GatherNd")
            .Input("params: Tparams")
            .Input("indices: Tindices")
            .Output("output: Tparams")
            .Attr("Tparams: type")
            .Attr("Tindices: {int16, int32, int64}")
            .Attr("bad_indices_policy: string = ''")
            .Shape(static c =>
            {
                var (source, indices) = (c.Input(0), c.Input(1));
                if (source.IsNull || indices.IsNull || indices.dims[^1] < 0)
                    return [Shape.Null];
                return [new Shape([.. indices.dims[..^1], .. source.dims[(int)indices.dims[^1]..]])];
            })
            .Kernel(static c => c.Return(Gathering.GatherNd(c.Tensor(0), c.Tensor(1))))
            .Gradient(
                static (op, grads) =>
                    [
                        Build.Op(
                            "ScatterNd",
                            op.inputs[1],
                            grads[0],
                            Build.Cast(Build.Op("Shape", op.inputs[0]), op.inputs[1].dtype)
                        ),
                        null,
                    ]
            );
    }

    /// <summary>The gradient of choosing rows: the rows of the gradient summed where they came from.</summary>
    private static Tensor SumRows(Tensor source, Tensor indices, Tensor grad)
    {
        var shape = Build.Op("Shape", source);
        var rows = Build.Op(
            "StridedSlice",
            [shape, Build.Vector([0]), Build.Vector([1]), Build.Vector([1])],
            ("shrink_axis_mask", 1)
        );
        var inner = Build.Op(
            "StridedSlice",
            [shape, Build.Vector([1]), Build.Vector([0]), Build.Vector([1])],
            ("end_mask", 1)
        );
        var flatIndices = Build.Op("Reshape", indices, Build.Vector([-1]));
        var flat = Build.Op("Reshape", grad, Build.Op("ConcatV2", [Build.Vector([-1]), inner, Build.Int(0)], ("N", 2)));
        return Build.Op("Reshape", Build.Op("UnsortedSegmentSum", flat, flatIndices, rows), shape);
    }

    private static Tensor?[] GatherGradient(Operation op, Tensor[] grads)
    {
        if (op.get_attr<long>("batch_dims") != 0)
            throw new NotSupportedException(
                "The embedded engine has no gradient for gather with batch_dims; use gather_nd, or TensorFlow.NET."
            );
        var (source, indices, axis) = (op.inputs[0], op.inputs[1], op.inputs[2]);
        if (Build.ConstantIntegers(axis) is [0, ..])
            return [SumRows(source, indices, grads[0]), null, null];
        // The chosen dimension is brought to the front, the rows are summed there, and it is taken back.
        var rank = Build.Op("Rank", source);
        var place = Build.Op("FloorMod", Build.Cast(axis, TF_DataType.TF_INT32), rank);
        var count = Build.Op("Rank", indices);
        var front = Build.Op("Range", place, Build.Op("AddV2", place, count), Build.Int(1));
        var before = Build.Op("Range", Build.Int(0), place, Build.Int(1));
        var total = Build.Op("Rank", grads[0]);
        var after = Build.Op("Range", Build.Op("AddV2", place, count), total, Build.Int(1));
        var order = Build.Op("ConcatV2", [front, before, after, Build.Int(0)], ("N", 3));
        var moved = Build.Op("Transpose", grads[0], order);
        var sourceOrder = Build.Op(
            "ConcatV2",
            [
                Build.Op("Reshape", place, Build.Vector([1])),
                before,
                Build.Op("Range", Build.Op("AddV2", place, Build.Int(1)), rank, Build.Int(1)),
                Build.Int(0),
            ],
            ("N", 3)
        );
        var summed = SumRows(Build.Op("Transpose", source, sourceOrder), indices, moved);
        return [Build.Op("Transpose", summed, Build.Op("InvertPermutation", sourceOrder)), null, null];
    }
}
