namespace Tensorflow;

/// <summary>What to load, and from where.</summary>
public class ModelLoadSetting
{
    /// <summary>The folder with the files, relative to the program's.</summary>
    public string TrainDir { get; set; } = null!;

    /// <summary>Whether labels become rows with a single 1.</summary>
    public bool OneHot { get; set; }

    public TF_DataType DataType { get; set; } = TF_DataType.TF_FLOAT;

    public bool ReShape { get; set; }

    /// <summary>How many of the training examples are set apart for validation.</summary>
    public int ValidationSize { get; set; } = 5000;

    public int? TrainSize { get; set; }

    public int? TestSize { get; set; }

    /// <summary>Where missing files are downloaded from.</summary>
    public string SourceUrl { get; set; } = null!;

    public bool ShowProgressInConsole { get; set; }
}
