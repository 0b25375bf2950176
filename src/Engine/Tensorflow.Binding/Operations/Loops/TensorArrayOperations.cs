namespace Tensorflow.Engine;

/// <summary>
/// TensorFlow 1's tensor arrays in imported graphs. What orders reading and writing is the "flow", a number that is passed
/// on. (This engine's own <c>tf.TensorArray</c> has no operations.)
/// </summary>
internal static class TensorArrayOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("TensorArrayV3")
            .Input("size: int32")
            .Output("handle: resource")
            .Output("flow: float")
            .Attr("dtype: type")
            .Attr("element_shape: shape = { unknown_rank: true }")
            .Attr("dynamic_size: bool = false")
            .Attr("clear_after_read: bool = true")
            .Attr("identical_element_shapes: bool = false")
            .Attr("tensor_array_name: string = ''")
            .Stateful()
            .Shape(static _ => [new Shape(2), Shape.Scalar])
            .Kernel(static c =>
            {
                var size = (int)c.Tensor(0).ToInt64();
                var (type, grows) = (c.Attr<TF_DataType>("dtype"), c.Attr<bool>("dynamic_size"));
                StepArray array = new(c.NodeName, type, size, grows, c.Attr<Shape>("element_shape"), adds: false);
                c.Return(new ResourceValue(array), TorchTensor.Scalar(0f));
            })
            .NotDifferentiable();
        registry
            .Add("TensorArrayGradV3")
            .Input("handle: resource")
            .Input("flow_in: float")
            .Output("grad_handle: resource")
            .Output("flow_out: float")
            .Attr("source: string")
            .Stateful()
            .Shape(static _ => [new Shape(2), Shape.Scalar])
            .Kernel(static c =>
                c.Return(new ResourceValue(Of(c).Gradient(c.Attr<string>("source"))), HostValue.Share(c.Value(1)))
            )
            .NotDifferentiable();
        registry
            .Add("TensorArraySizeV3")
            .Input("handle: resource")
            .Input("flow_in: float")
            .Output("size: int32")
            .Stateful()
            .Shape(Shapes.Scalar)
            .Kernel(static c => c.Return(TorchTensor.Scalar(Of(c).Count)))
            .NotDifferentiable();
        registry
            .Add("TensorArrayCloseV3")
            .Input("handle: resource")
            .Stateful()
            .Shape(Shapes.None)
            .Kernel(static c =>
            {
                Of(c).Close();
                c.Return();
            })
            .NotDifferentiable();
        Writer(registry, "TensorArrayWriteV3", "index: int32", "value: T")
            .Kernel(static c =>
            {
                Of(c).Write(c.Tensor(1).ToInt64(), c.Tensor(2));
                c.Return(HostValue.Share(c.Value(3)));
            });
        Writer(registry, "TensorArrayScatterV3", "indices: int32", "value: T")
            .Kernel(static c =>
            {
                Scatter(Of(c), HostValue.ToIntegers(c.Tensor(1)), c.Tensor(2));
                c.Return(HostValue.Share(c.Value(3)));
            });
        Writer(registry, "TensorArraySplitV3", "value: T", "lengths: int64")
            .Kernel(static c =>
            {
                Split(Of(c), c.Tensor(1), HostValue.ToIntegers(c.Tensor(2)));
                c.Return(HostValue.Share(c.Value(3)));
            });
        Reader(registry, "TensorArrayReadV3", "index: int32")
            .Kernel(static c => c.Return(Of(c).Read(c.Tensor(1).ToInt64())));
        Reader(registry, "TensorArrayGatherV3", "indices: int32")
            .Attr("element_shape: shape = { unknown_rank: true }")
            .Kernel(static c => c.Return(Gather(Of(c), HostValue.ToIntegers(c.Tensor(1)), c.OutputType(0))));
        registry
            .Add("TensorArrayConcatV3")
            .Input("handle: resource")
            .Input("flow_in: float")
            .Output("value: dtype")
            .Output("lengths: int64")
            .Attr("dtype: type")
            .Attr("element_shape_except0: shape = { unknown_rank: true }")
            .Stateful()
            .Shape(static _ => [Shape.Null, new Shape(-1)])
            .Kernel(Concat)
            .NotDifferentiable();
    }

    private static OperationBuilder Writer(RegistryBuilder registry, string name, string first, string second) =>
        registry
            .Add(name)
            .Input("handle: resource")
            .Input(first)
            .Input(second)
            .Input("flow_in: float")
            .Output("flow_out: float")
            .Attr("T: type")
            .Stateful()
            .Shape(Shapes.Scalar)
            .NotDifferentiable();

    private static OperationBuilder Reader(RegistryBuilder registry, string name, string place) =>
        registry
            .Add(name)
            .Input("handle: resource")
            .Input(place)
            .Input("flow_in: float")
            .Output("value: dtype")
            .Attr("dtype: type")
            .Stateful()
            .Shape(static _ => [Shape.Null])
            .NotDifferentiable();

    private static StepArray Of(KernelContext c) => c.Resource<StepArray>(0);

    private static void Scatter(StepArray array, long[] indices, TorchTensor values)
    {
        if (values.Rank == 0 || values.Sizes[0] != indices.Length)
            throw new InvalidArgumentError(
                $"Expected len(indices) == values.shape[0], but saw: {indices.Length} vs. {new Shape(values.Sizes)}"
            );
        for (var i = 0; i < indices.Length; i++)
        {
            using var row = Torch.Slice(values, 0, i, 1);
            using var element = row.Reshape(values.Sizes[1..]);
            array.Write(indices[i], element);
        }
    }

    private static void Split(StepArray array, TorchTensor values, long[] lengths)
    {
        if (values.Rank == 0 || lengths.Sum() != values.Sizes[0])
            throw new InvalidArgumentError(
                $"Expected sum of lengths to be equal to values.shape[0], but sum of lengths is {lengths.Sum()} and "
                    + $"value's shape is: {new Shape(values.Sizes)}"
            );
        var at = 0L;
        for (var i = 0; i < lengths.Length; at += lengths[i], i++)
        {
            using var part = Torch.Slice(values, 0, at, lengths[i]);
            array.Write(i, part);
        }
    }

    private static TorchTensor Gather(StepArray array, long[] indices, TF_DataType type)
    {
        if (indices.Length == 0)
            return TorchTensor.Zeros(type, [0, .. array.ElementSizes]);
        var elements = Array.ConvertAll(indices, array.Read);
        var rows = Array.ConvertAll(elements, e => e.Reshape([1, .. e.Sizes]));
        try
        {
            return Torch.Concat(rows, 0);
        }
        finally
        {
            Array.ForEach(rows, r => r.Dispose());
            Array.ForEach(elements, e => e.Dispose());
        }
    }

    private static void Concat(KernelContext c)
    {
        var array = Of(c);
        if (array.Count == 0)
        {
            c.Return(
                TorchTensor.Zeros(c.OutputType(0), [0, .. array.ElementSizes[1..]]),
                TorchTensor.FromArray<long>([], 0)
            );
            return;
        }
        var elements = new TorchTensor[array.Count];
        for (var i = 0; i < elements.Length; i++)
            elements[i] = array.Read(i);
        c.Return(Torch.Concat(elements, 0), TorchTensor.FromArray(Array.ConvertAll(elements, e => e.Sizes[0])));
        Array.ForEach(elements, e => e.Dispose());
    }
}
