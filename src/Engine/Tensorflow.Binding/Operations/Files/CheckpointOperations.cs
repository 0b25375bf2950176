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
        registry
            .Add("MergeV2Checkpoints")
            .Input("checkpoint_prefixes: string")
            .Input("destination_prefix: string")
            .Attr("delete_old_dirs: bool = true")
            .Attr("allow_missing_files: bool = false")
            .Stateful()
            .Shape(Shapes.None)
            .Kernel(Merge)
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

    // Parts become one file, where TensorFlow renames theirs; both are read alike.
    private static void Merge(KernelContext c)
    {
        string[] parts = c.Strings(0);
        string prefix = c.Text(1).ToText();
        BundleReader[] readers = Array.ConvertAll(parts, part => new BundleReader(part));
        BundleWriter.Write(prefix, readers.SelectMany(r => r.Entries.Keys.Select(name => (name, r.Read(name)))));
        if (!c.Attr<bool>("delete_old_dirs"))
            return;
        foreach (string part in parts)
        {
            string folder = Path.GetDirectoryName(Path.GetFullPath(part))!;
            foreach (string file in Directory.GetFiles(folder, Path.GetFileName(part) + ".*"))
                File.Delete(file);
            if (
                folder != Path.GetDirectoryName(Path.GetFullPath(prefix))
                && !Directory.EnumerateFileSystemEntries(folder).Any()
            )
                Directory.Delete(folder);
        }
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
