namespace Tensorflow;

/// <summary>How a model is loaded.</summary>
public record class LoadOptions
{
    /// <summary>Whether a checkpoint may lack variables.</summary>
    public bool allow_partial_checkpoint;

    /// <summary>The device that files are read on.</summary>
    public string? experimental_io_device;

    /// <summary>Whether values are left as initialised.</summary>
    public bool experimental_skip_checkpoint;

    public LoadOptions(
        bool allow_partial_checkpoint = false,
        string? experimental_io_device = null,
        bool experimental_skip_checkpoint = false,
        string? experimental_variable_policy = null
    )
    {
        this.allow_partial_checkpoint = allow_partial_checkpoint;
        this.experimental_io_device = experimental_io_device;
        this.experimental_skip_checkpoint = experimental_skip_checkpoint;
        if (experimental_variable_policy is not null)
            throw new NotSupportedException(
                $"The variable policy \"{experimental_variable_policy}\" is not supported: variables are restored as they were."
            );
    }
}
