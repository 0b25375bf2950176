using System.Text;

namespace Tensorflow.Engine.Checkpoints;

/// <summary>A CheckpointState in protobuf's text format: one <c>field: "path"</c> a line.</summary>
internal static class CheckpointStateText
{
    private const string Latest = "model_checkpoint_path";
    private const string All = "all_model_checkpoint_paths";

    public static string Format(CheckpointState state)
    {
        StringBuilder text = new();
        Append(text, Latest, state.ModelCheckpointPath);
        foreach (string path in state.AllModelCheckpointPaths)
        {
            Append(text, All, path);
        }
        return text.ToString();
    }

    public static CheckpointState Parse(string text)
    {
        CheckpointState state = new();
        foreach (
            string line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            int colon = line.IndexOf(':');
            string value = colon < 0 ? "" : Unquote(line[(colon + 1)..].Trim());
            switch (colon < 0 ? line : line[..colon])
            {
                case Latest:
                    state.ModelCheckpointPath = value;
                    break;
                case All:
                    state.AllModelCheckpointPaths.Add(value);
                    break;
            }
        }
        return state;
    }

    private static void Append(StringBuilder text, string field, string path) =>
        text.Append(field).Append(": \"").Append(path.Replace("\\", "\\\\").Replace("\"", "\\\"")).Append("\"\n");

    private static string Unquote(string quoted) =>
        quoted.Length < 2 ? quoted : quoted[1..^1].Replace("\\\"", "\"").Replace("\\\\", "\\");
}
