namespace Tensorflow.Engine;

/// <summary>Calls of functions, of which models that TensorFlow 2 saved consist.</summary>
internal static class FunctionCallOperations
{
    public static void Register(RegistryBuilder registry)
    {
        Call(registry, "PartitionedCall");
        Call(registry, "StatefulPartitionedCall").Stateful();
    }

    private static OperationBuilder Call(RegistryBuilder registry, string name) =>
        registry
            .Add(name)
            .Input("args: Tin")
            .Output("output: Tout")
            .Attr("Tin: list(type) >= 0")
            .Attr("Tout: list(type) >= 0")
            .Attr("f: func")
            .Attr("config: string = ''")
            .Attr("config_proto: string = ''")
            .Attr("executor_type: string = ''")
            .Kernel(static c =>
            {
                var function = c.Attr<FunctionAttribute>("f");
                var body =
                    function.Body as FunctionBody
                    ?? throw new InvalidArgumentError($"The graph has no function '{function.Name}'.");
                var arguments = new TensorValue[c.Count];
                for (var i = 0; i < arguments.Length; i++)
                    arguments[i] = c.Value(i);
                c.Return(body.Run(c.Environment, arguments));
            });
}
