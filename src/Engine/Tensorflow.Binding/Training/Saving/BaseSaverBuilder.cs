using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Adds the operations of a saver to the default graph, with TensorFlow's names (<c>save/SaveV2</c>,
/// <c>save/restore_all</c>), so that an exported graph can be saved and restored by TensorFlow too.</summary>
public class BaseSaverBuilder(
    SaverDef.Types.CheckpointFormatVersion write_version = SaverDef.Types.CheckpointFormatVersion.V2
)
{
    protected SaverDef.Types.CheckpointFormatVersion _write_version = write_version;

    public virtual SaverDef _build_internal(
        IVariableV1[] names_to_saveables,
        bool reshape = false,
        bool sharded = false,
        int max_to_keep = 5,
        float keep_checkpoint_every_n_hours = 10000f,
        string? name = null,
        bool restore_sequentially = false,
        string filename = "model",
        bool build_save = true,
        bool build_restore = true
    )
    {
        MySaveableObject[] saveables = [.. names_to_saveables.Select(Saveable)];
        string[] names = [.. saveables.Select(saveable => saveable.name)];
        if (names.Distinct().Count() < names.Length)
        {
            throw new ValueError($"At least two variables have the same name: {string.Join(", ", names)}.");
        }
        return tf_with(
            ops.name_scope(name!, "save"),
            _ =>
            {
                Tensor file = array_ops.placeholder_with_default(
                    constant_op.constant(string.IsNullOrEmpty(filename) ? "model" : filename),
                    [],
                    "filename"
                );
                Tensor prefix = array_ops.placeholder_with_default(file, [], "Const");
                Tensor? saved = build_save ? _AddSaveOps(prefix, saveables) : null;
                Operation? restored = build_restore
                    ? _AddRestoreOps(prefix, saveables, restore_sequentially, reshape)
                    : null;
                return new SaverDef
                {
                    FilenameTensorName = prefix.name,
                    SaveTensorName = saved?.name ?? "",
                    RestoreOpName = restored?.name ?? "",
                    MaxToKeep = max_to_keep,
                    Sharded = sharded,
                    KeepCheckpointEveryNHours = keep_checkpoint_every_n_hours,
                    Version = _write_version,
                };
            }
        );
    }

    /// <summary>An operation that saves, and gives the name of the checkpoint when it has.</summary>
    public Tensor _AddSaveOps(Tensor filename_tensor, MySaveableObject[] saveables)
    {
        Operation save = save_op(filename_tensor, saveables);
        return control_flow_ops.with_dependencies([save], filename_tensor);
    }

    /// <summary>An operation that restores all.</summary>
    public Operation _AddRestoreOps(
        Tensor filename_tensor,
        MySaveableObject[] saveables,
        bool restore_sequentially,
        bool reshape,
        int preferred_shard = -1,
        string name = "restore_all"
    )
    {
        Tensor[] tensors = bulk_restore(filename_tensor, saveables, preferred_shard, restore_sequentially);
        List<Operation> assignments = [];
        int next = 0;
        foreach (MySaveableObject saveable in saveables)
        {
            Tensor[] restored = tensors[next..(next + saveable.specs.Length)];
            Shape[]? shapes = reshape ? [saveable.op.shape] : null;
            assignments.Add(saveable.restore(restored, shapes));
            next += saveable.specs.Length;
        }
        return control_flow_ops.group(assignments.ToArray(), name);
    }

    public virtual Tensor[] bulk_restore(
        Tensor filename_tensor,
        MySaveableObject[] saveables,
        int preferred_shard,
        bool restore_sequentially
    )
    {
        SaveSpec[] specs = [.. saveables.SelectMany(saveable => saveable.specs)];
        return tf.io.restore_v2(
            filename_tensor,
            [.. specs.Select(spec => spec.name)],
            [.. specs.Select(spec => spec.slice_spec)],
            [.. specs.Select(spec => spec.dtype)]
        );
    }

    public virtual Operation save_op(Tensor filename_tensor, MySaveableObject[] saveables)
    {
        SaveSpec[] specs = [.. saveables.SelectMany(saveable => saveable.specs)];
        return tf.io.save_v2(
            filename_tensor,
            [.. specs.Select(spec => spec.name)],
            [.. specs.Select(spec => spec.slice_spec)],
            [.. specs.Select(spec => spec.tensor)]
        );
    }

    private static MySaveableObject Saveable(IVariableV1 variable)
    {
        string name = variable.Op.name;
        return variable is BaseResourceVariable resource && resource.Handle.dtype == TF_DataType.TF_RESOURCE
            ? new ResourceVariableSaveable(resource, "", name)
            : new MySaveableObject(variable.Handle, "", name);
    }
}
