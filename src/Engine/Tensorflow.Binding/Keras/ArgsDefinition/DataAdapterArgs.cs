using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>What a data adapter makes batches from.</summary>
public class DataAdapterArgs : IKerasConfig
{
    public Dictionary<int, float>? ClassWeight;

    public NDArray? SampleWeight;

    public int BatchSize { get; set; } = 32;

    public IDatasetV2? Dataset { get; set; }

    public int Epochs { get; set; }

    public int MaxQueueSize { get; set; }

    public IModel? Model { get; set; }

    public bool Shuffle { get; set; }

    public int Steps { get; set; }

    public bool UseMultiprocessing { get; set; }

    public int Worker { get; set; }

    public Tensors? X { get; set; }

    public Tensors? Y { get; set; }
}
