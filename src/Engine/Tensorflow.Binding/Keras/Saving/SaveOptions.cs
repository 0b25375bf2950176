namespace Tensorflow;

/// <summary>How a model is saved.</summary>
public class SaveOptions(bool save_debug_info = false)
{
    /// <summary>Whether the source lines of operations are kept.</summary>
    public bool save_debug_info = save_debug_info;
}
