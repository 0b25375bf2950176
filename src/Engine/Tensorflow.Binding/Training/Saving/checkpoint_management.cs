using Tensorflow.Engine.Checkpoints;

namespace Tensorflow;

/// <summary>The file <c>checkpoint</c> of a folder, which names its checkpoints and the latest of them.</summary>
public class checkpoint_management
{
    public static bool checkpoint_exists(string checkpoint_prefix) =>
        File.Exists(BundleReader.IndexFile(checkpoint_prefix));

    public static string meta_graph_filename(string checkpoint_filename, string meta_graph_suffix = "meta") =>
        $"{checkpoint_filename}.{meta_graph_suffix}";

    public static string? latest_checkpoint(string checkpoint_dir, string? latest_filename = null)
    {
        string? path = get_checkpoint_state(checkpoint_dir, latest_filename)?.ModelCheckpointPath;
        return !string.IsNullOrEmpty(path) && checkpoint_exists(path) ? path : null;
    }

    /// <summary>What the file says, paths made absolute or relative to the present folder; null without a file.</summary>
    public static CheckpointState? get_checkpoint_state(string checkpoint_dir, string? latest_filename = null)
    {
        string file = StateFile(checkpoint_dir, latest_filename);
        if (!File.Exists(file))
        {
            return null;
        }
        CheckpointState state = CheckpointStateText.Parse(File.ReadAllText(file));
        string Located(string path) => Path.IsPathRooted(path) ? path : Path.Combine(checkpoint_dir, path);
        state.ModelCheckpointPath = Located(state.ModelCheckpointPath);
        for (int i = 0; i < state.AllModelCheckpointPaths.Count; i++)
        {
            state.AllModelCheckpointPaths[i] = Located(state.AllModelCheckpointPaths[i]);
        }
        return state;
    }

    public static void update_checkpoint_state_internal(
        string save_dir,
        string model_checkpoint_path,
        List<string>? all_model_checkpoint_paths = null,
        string? latest_filename = "",
        bool save_relative_paths = false,
        List<float>? all_model_checkpoint_timestamps = null,
        float? last_preserved_timestamp = null
    )
    {
        List<string> all = [.. all_model_checkpoint_paths ?? []];
        if (all.Count == 0 || all[^1] != model_checkpoint_path)
        {
            all.Add(model_checkpoint_path);
        }
        // A relative path is relative to the folder of the file, whatever the program's folder.
        string Written(string path) =>
            save_relative_paths || !Path.IsPathRooted(path) ? Path.GetRelativePath(save_dir, path) : path;
        CheckpointState state = new() { ModelCheckpointPath = Written(model_checkpoint_path) };
        state.AllModelCheckpointPaths.AddRange(all.Select(Written));
        string file = StateFile(save_dir, latest_filename);
        string beside = $"{file}.tmp{Guid.NewGuid():N}";
        File.WriteAllText(beside, CheckpointStateText.Format(state));
        File.Move(beside, file, overwrite: true);
    }

    private static string StateFile(string folder, string? name) =>
        Path.Combine(folder, string.IsNullOrEmpty(name) ? "checkpoint" : name);
}
