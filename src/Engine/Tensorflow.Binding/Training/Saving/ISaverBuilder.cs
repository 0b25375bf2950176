namespace Tensorflow;

/// <summary>Adds the operations that save and restore variables to a graph.</summary>
public interface ISaverBuilder
{
    SaverDef _build_internal(
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
    );

    Tensor[] bulk_restore(
        Tensor filename_tensor,
        MySaveableObject[] saveables,
        int preferred_shard,
        bool restore_sequentially
    );

    Operation save_op(Tensor filename_tensor, MySaveableObject[] saveables);
}
