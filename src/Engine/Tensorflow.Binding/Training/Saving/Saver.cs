using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Saves the variables of a graph in checkpoints of TensorFlow's version 2 and restores them.</summary>
public partial class Saver
{
    private readonly IVariableV1[]? _variables;
    private readonly ISaverBuilder _builder;
    private readonly bool _reshape;
    private readonly bool _restoreSequentially;
    private readonly bool _allowEmpty;
    private readonly bool _padStepNumber;
    private readonly bool _relativePaths;
    private readonly string? _name;
    private readonly string _filename;
    private readonly int _maxToKeep;
    private readonly float _everyHours;
    private SaverDef? _definition;
    private bool _empty;

    public Saver(
        IVariableV1[]? var_list = null,
        bool reshape = false,
        bool sharded = false,
        int max_to_keep = 5,
        float keep_checkpoint_every_n_hours = 10000f,
        string? name = null,
        bool restore_sequentially = false,
        SaverDef? saver_def = null,
        ISaverBuilder? builder = null,
        bool defer_build = false,
        bool allow_empty = false,
        SaverDef.Types.CheckpointFormatVersion write_version = SaverDef.Types.CheckpointFormatVersion.V2,
        bool pad_step_number = false,
        bool save_relative_paths = false,
        string filename = ""
    )
    {
        if (write_version != SaverDef.Types.CheckpointFormatVersion.V2)
        {
            throw new NotSupportedException(
                $"Saver(write_version: {write_version}) is not part of the embedded engine, which writes V2; use TensorFlow.NET."
            );
        }
        _variables = var_list;
        _builder = builder ?? new BulkSaverBuilder(write_version);
        _reshape = reshape;
        _restoreSequentially = restore_sequentially;
        _allowEmpty = allow_empty;
        _padStepNumber = pad_step_number;
        _relativePaths = save_relative_paths;
        _name = name;
        _filename = filename;
        _definition = saver_def;
        _maxToKeep = saver_def?.MaxToKeep ?? max_to_keep;
        _everyHours = saver_def?.KeepCheckpointEveryNHours ?? keep_checkpoint_every_n_hours;
        if (!defer_build && saver_def is null)
        {
            build();
        }
    }

    internal SaverDef? Definition => _definition;

    /// <summary>Adds the saving and restoring operations to the default graph.</summary>
    public void build()
    {
        if (_definition is not null)
        {
            return;
        }
        if (tf.Context.executing_eagerly())
        {
            throw new RuntimeError(
                "tf.train.Saver saves the variables of a graph; in eager mode use the save methods of a Keras model."
            );
        }
        IVariableV1[] saved = _variables ?? variables._all_saveable_objects();
        if (saved.Length == 0)
        {
            _empty = _allowEmpty ? true : throw new ValueError("No variables to save.");
            return;
        }
        _definition = _builder._build_internal(
            saved,
            reshape: _reshape,
            max_to_keep: _maxToKeep,
            keep_checkpoint_every_n_hours: _everyHours,
            name: _name!,
            restore_sequentially: _restoreSequentially,
            filename: _filename
        );
    }

    /// <summary>Writes <c>save_path[-step].index</c>, <c>.data-00000-of-00001</c>, the graph (<c>.meta</c>) and the
    /// file <c>checkpoint</c> that names the latest, deletes checkpoints beyond max_to_keep, and returns the path of
    /// the new one.</summary>
    public string save(
        Session sess,
        string save_path,
        int global_step = -1,
        string latest_filename = "",
        string meta_graph_suffix = "meta",
        bool write_meta_graph = true,
        bool write_state = true,
        bool strip_default_attrs = false,
        bool save_debug_info = false
    )
    {
        string prefix =
            global_step < 0 ? save_path : $"{save_path}-{global_step.ToString(_padStepNumber ? "D8" : "D")}";
        if (_empty)
        {
            return prefix;
        }
        SaverDef definition = Built();
        sess.run(Element<Tensor>(sess, definition.SaveTensorName), Fed(sess, definition, prefix));
        if (write_state)
        {
            Record(prefix, latest_filename, meta_graph_suffix);
        }
        if (write_meta_graph)
        {
            Graph before = sess.graph;
            before.as_default();
            try
            {
                string meta = checkpoint_management.meta_graph_filename(prefix, meta_graph_suffix);
                export_meta_graph(meta, strip_default_attrs: strip_default_attrs, save_debug_info: save_debug_info);
            }
            finally
            {
                before.Exit();
            }
        }
        return prefix;
    }

    /// <summary>Gives the variables the values of a checkpoint.</summary>
    public void restore(Session sess, string save_path)
    {
        if (_empty)
        {
            return;
        }
        if (string.IsNullOrEmpty(save_path))
        {
            throw new ValueError("Can't load save_path when it is None.");
        }
        if (!checkpoint_management.checkpoint_exists(save_path))
        {
            throw new ValueError($"The passed save_path is not a valid checkpoint: {save_path}");
        }
        SaverDef definition = Built();
        sess.run(Element<Operation>(sess, definition.RestoreOpName), Fed(sess, definition, save_path));
    }

    private SaverDef Built() =>
        _definition
        ?? throw new RuntimeError("`build()` must be called before the saver is used if defer_build is set.");

    private static T Element<T>(Session session, string name)
        where T : class, ITensorOrOperation => (T)session.graph.as_graph_element(name);

    private static FeedItem[] Fed(Session session, SaverDef definition, string prefix) =>
        [new FeedItem(Element<Tensor>(session, definition.FilenameTensorName), prefix)];
}
