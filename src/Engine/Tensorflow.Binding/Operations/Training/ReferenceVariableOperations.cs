namespace Tensorflow.Engine;

/// <summary>Reference variables of TensorFlow 1: the operation's output is the variable itself.</summary>
internal static class ReferenceVariableOperations
{
    public static void Register(RegistryBuilder registry)
    {
        Variable(registry, "VariableV2");
        Variable(registry, "Variable");
        registry
            .Add("IsVariableInitialized")
            .Input("ref: Ref(dtype)")
            .Output("is_initialized: bool")
            .Attr("dtype: type")
            .Shape(Shapes.Scalar)
            .Kernel(static c => c.Return(TorchTensor.Scalar(c.Resource<VariableStorage>(0).IsInitialized)))
            .NotDifferentiable();
        registry
            .Add("Assign")
            .Input("ref: Ref(T)")
            .Input("value: T")
            .Output("output_ref: Ref(T)")
            .Attr("T: type")
            .Attr("validate_shape: bool = true")
            .Attr("use_locking: bool = true")
            .Shape(static c => [c.Attr<bool>("validate_shape") ? c.Input(0).merge_with(c.Input(1)) : c.Input(1)])
            .Kernel(static c =>
            {
                VariableUpdates.Assign(c.Resource<VariableStorage>(0), c.Value(1), c.Attr<bool>("validate_shape"));
                c.Return(c.Value(0));
            })
            .NotDifferentiable();
        Change(registry, "AssignAdd", subtract: false);
        Change(registry, "AssignSub", subtract: true);
        Scatter(registry, "ScatterAdd", RowUpdate.Add);
        Scatter(registry, "ScatterSub", RowUpdate.Subtract);
        Scatter(registry, "ScatterUpdate", RowUpdate.Set);
    }

    private static void Variable(RegistryBuilder registry, string name) =>
        registry
            .Add(name)
            .Output("ref: Ref(dtype)")
            .Attr("shape: shape")
            .Attr("dtype: type")
            .Attr("container: string = ''")
            .Attr("shared_name: string = ''")
            .Stateful()
            .Shape(static c => [c.Attr<Shape>("shape")])
            .Kernel(static c =>
            {
                var shared = c.Attr<string>("shared_name");
                shared = shared.Length == 0 ? c.NodeName : shared;
                c.Return(
                    c.Environment.Resources.GetOrCreate(
                        c.Attr<string>("container"),
                        shared,
                        () => new VariableStorage(shared, c.Attr<TF_DataType>("dtype"), c.Attr<Shape>("shape"))
                    )
                );
            })
            .NotDifferentiable();

    private static void Change(RegistryBuilder registry, string name, bool subtract) =>
        registry
            .Add(name)
            .Input("ref: Ref(T)")
            .Input("value: T")
            .Output("output_ref: Ref(T)")
            .Attr("T: numbertype")
            .Attr("use_locking: bool = false")
            .Shape(Shapes.Unchanged)
            .Kernel(c =>
            {
                VariableUpdates.Add(c.Resource<VariableStorage>(0), c.Tensor(1), subtract, c.NodeName);
                c.Return(c.Value(0));
            })
            .NotDifferentiable();

    private static void Scatter(RegistryBuilder registry, string name, RowUpdate update) =>
        registry
            .Add(name)
            .Input("ref: Ref(T)")
            .Input("indices: Tindices")
            .Input("updates: T")
            .Output("output_ref: Ref(T)")
            .Attr("T: type")
            .Attr("Tindices: {int32, int64}")
            .Attr("use_locking: bool = false")
            .Shape(Shapes.Unchanged)
            .Kernel(c =>
            {
                var variable = c.Resource<VariableStorage>(0);
                lock (variable.Lock)
                    Scattering.UpdateRows(
                        VariableUpdates.Writable(variable, c.NodeName),
                        c.Tensor(1),
                        c.Tensor(2),
                        update
                    );
                c.Return(c.Value(0));
            })
            .NotDifferentiable();
}
