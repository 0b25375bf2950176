namespace Tensorflow.Engine;

/// <summary>Stacks, on which loops put what their gradients need.</summary>
internal static class StackOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("StackV2")
            .Input("max_size: int32")
            .Output("handle: resource")
            .Attr("elem_type: type")
            .Attr("stack_name: string = ''")
            .Stateful()
            .Shape(Shapes.Scalar)
            .Kernel(static c => c.Return(new ResourceValue(new ValueStack(c.NodeName))))
            .NotDifferentiable();
        registry
            .Add("StackPushV2")
            .Input("handle: resource")
            .Input("elem: T")
            .Output("output: T")
            .Attr("T: type")
            .Attr("swap_memory: bool = false")
            .Stateful()
            .Shape(static c => [c.Input(1)])
            .Kernel(static c =>
            {
                c.Resource<ValueStack>(0).Push(HostValue.Share(c.Value(1)));
                c.Return(HostValue.Share(c.Value(1)));
            })
            .NotDifferentiable();
        registry
            .Add("StackPopV2")
            .Input("handle: resource")
            .Output("elem: elem_type")
            .Attr("elem_type: type")
            .Stateful()
            .Shape(static _ => [Shape.Null])
            .Kernel(static c => c.Return(c.Resource<ValueStack>(0).Pop()))
            .NotDifferentiable();
        registry
            .Add("StackCloseV2")
            .Input("handle: resource")
            .Stateful()
            .Shape(Shapes.None)
            .Kernel(static c =>
            {
                c.Resource<ValueStack>(0).Close();
                c.Return();
            })
            .NotDifferentiable();
    }

    /// <summary>The values of one stack; it lives as long as a step.</summary>
    private sealed class ValueStack(string name)
    {
        private readonly Stack<TensorValue> _values = [];

        public void Push(TensorValue value) => _values.Push(value);

        public TensorValue Pop() =>
            _values.TryPop(out var value)
                ? value
                : throw new InvalidArgumentError($"Stack[{name}] is empty when calling Pop().");

        public void Close()
        {
            foreach (var value in _values)
                (value as TorchTensor)?.Dispose();
            _values.Clear();
        }
    }
}
