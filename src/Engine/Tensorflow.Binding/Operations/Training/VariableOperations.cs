namespace Tensorflow.Engine;

/// <summary>Resource variables: handles, reading and assignment.</summary>
internal static class VariableOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("VarHandleOp")
            .Output("resource: resource")
            .Attr("container: string = ''")
            .Attr("shared_name: string = ''")
            .Attr("debug_name: string = ''")
            .Attr("dtype: type")
            .Attr("shape: shape")
            .Attr("allowed_devices: list(string) = []")
            .Stateful()
            .Shape(Shapes.Scalar)
            .Kernel(static c =>
            {
                var name = c.Attr<string>("shared_name");
                name = name.Length == 0 ? c.NodeName : name;
                c.Return(
                    new ResourceValue(
                        c.Environment.Resources.GetOrCreate(
                            c.Attr<string>("container"),
                            name,
                            () => new VariableStorage(name, c.Attr<TF_DataType>("dtype"), c.Attr<Shape>("shape"))
                        )
                    )
                );
            })
            .NotDifferentiable();
        registry
            .Add("VarIsInitializedOp")
            .Input("resource: resource")
            .Output("is_initialized: bool")
            .Stateful()
            .Shape(Shapes.Scalar)
            .Kernel(static c => c.Return(TorchTensor.Scalar(c.Resource<VariableStorage>(0).IsInitialized)))
            .NotDifferentiable();
        // Values are copied when they change, so that there is nothing to disable.
        registry
            .Add("DisableCopyOnRead")
            .Input("resource: resource")
            .Stateful()
            .Shape(Shapes.None)
            .Kernel(static c => c.Return())
            .NotDifferentiable();
        registry
            .Add("ReadVariableOp")
            .Input("resource: resource")
            .Output("value: dtype")
            .Attr("dtype: type")
            .Stateful()
            .Shape(static c => [c.ResourceShape(0)])
            .Kernel(static c =>
            {
                var variable = c.Resource<VariableStorage>(0);
                lock (variable.Lock)
                    c.Return(HostValue.Share(variable.Value));
            })
            .Gradient(static (_, grads) => [grads[0]]);
        registry
            .Add("VariableShape")
            .Input("input: resource")
            .Output("output: out_type")
            .Attr("out_type: {int32, int64} = DT_INT32")
            .Stateful()
            .Shape(static c => [new Shape(c.ResourceShape(0).ndim)])
            .Kernel(static c =>
                c.Return(Integers.Vector(HostValue.Sizes(c.Resource<VariableStorage>(0).Value), c.OutputType(0)))
            )
            .NotDifferentiable();
        registry
            .Add("AssignVariableOp")
            .Input("resource: resource")
            .Input("value: dtype")
            .Attr("dtype: type")
            .Attr("validate_shape: bool = false")
            .Stateful()
            .Shape(Shapes.None)
            .Kernel(static c =>
            {
                VariableUpdates.Assign(c.Resource<VariableStorage>(0), c.Value(1), c.Attr<bool>("validate_shape"));
                c.Return();
            })
            .NotDifferentiable();
        Change(registry, "AssignAddVariableOp", subtract: false);
        Change(registry, "AssignSubVariableOp", subtract: true);
        registry
            .Add("DestroyResourceOp")
            .Input("resource: resource")
            .Attr("ignore_lookup_error: bool = true")
            .Stateful()
            .Shape(Shapes.None)
            .Kernel(static c =>
            {
                (c.Resource<object>(0) as IDisposable)?.Dispose();
                c.Return();
            })
            .NotDifferentiable();
        Scatter(registry, "ResourceScatterAdd", RowUpdate.Add);
        Scatter(registry, "ResourceScatterSub", RowUpdate.Subtract);
        Scatter(registry, "ResourceScatterUpdate", RowUpdate.Set);
    }

    private static void Change(RegistryBuilder registry, string name, bool subtract) =>
        registry
            .Add(name)
            .Input("resource: resource")
            .Input("value: dtype")
            .Attr("dtype: type")
            .Stateful()
            .Shape(Shapes.None)
            .Kernel(c =>
            {
                VariableUpdates.Add(c.Resource<VariableStorage>(0), c.Tensor(1), subtract, c.NodeName);
                c.Return();
            })
            .NotDifferentiable();

    private static void Scatter(RegistryBuilder registry, string name, RowUpdate update) =>
        registry
            .Add(name)
            .Input("resource: resource")
            .Input("indices: Tindices")
            .Input("updates: dtype")
            .Attr("dtype: type")
            .Attr("Tindices: {int32, int64}")
            .Stateful()
            .Shape(Shapes.None)
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
                c.Return();
            })
            .NotDifferentiable();
}
