using Tensorflow.Engine.Checkpoints;

namespace Tensorflow.Engine;

/// <summary>Saving and restoring of tensors in TensorFlow's checkpoints.</summary>
internal static class CheckpointOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("SaveV2")
            .Input("prefix: string")
            .Input("tensor_names: string")
            .Input("shape_and_slices: string")
            .Input("tensors: dtypes")
            .Attr("dtypes: list(type) >= 1")
            .Stateful()
            .Shape(static _ => [])
            .Kernel(Save)
            .NotDifferentiable();
        registry
            .Add("RestoreV2")
            .Input("prefix: string")
            .Input("tensor_names: string")
            .Input("shape_and_slices: string")
            .Output("tensors: dtypes")
            .Attr("dtypes: list(type) >= 1")
            .Stateful()
            .Shape(static c => [.. c.Attr<TF_DataType[]>("dtypes").Select(_ => Tensorflow.Shape.Null)])
            .Kernel(Restore)
            .NotDifferentiable();
    }

    private static void Save(KernelContext c)
    {
        string[] names = Names(c);
        IEnumerable<(string, TensorValue)> tensors = names.Select((name, i) => (name, Current(c, i + 3)));
        BundleWriter.Write(c.Text(0).ToText(), tensors);
    }

    private static void Restore(KernelContext c)
    {
        string[] names = Names(c);
        TF_DataType[] types = c.Attr<TF_DataType[]>("dtypes");
        BundleReader reader = new(c.Text(0).ToText());
        TensorValue[] values = new TensorValue[names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            values[i] = reader.Read(names[i]);
            TF_DataType stored = HostValue.DataType(values[i]);
            if (stored != types[i].as_base_dtype())
            {
                throw new InvalidArgumentError(
                    $"'{names[i]}' is stored as {stored.as_numpy_name()} in the checkpoint, "
                        + $"where {types[i].as_numpy_name()} is expected."
                );
            }
        }
        c.Return(values);
    }

    private static string[] Names(KernelContext c)
    {
        string[] slices = c.Strings(2);
        return Array.TrueForAll(slices, slice => slice.Length == 0)
            ? c.Strings(1)
            : throw new NotSupportedException(
                $"Slices of variables in checkpoints ('{slices.First(s => s.Length > 0)}') are not part of the embedded "
                    + "engine; use TensorFlow.NET."
            );
    }

    private static TensorValue Current(KernelContext c, int input) =>
        c.Value(input) is VariableStorage variable ? variable.Value : c.Value(input);
}
