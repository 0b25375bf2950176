using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>What a data handler steps through: data, batch size, epochs.</summary>
public class DataHandlerArgs : IKerasConfig
{
    public Dictionary<int, float>? ClassWeight;

    public NDArray? SampleWeight;

    public int BatchSize { get; set; } = 32;

    public IDatasetV2? Dataset { get; set; }

    public int Epochs { get; set; } = 1;

    public int InitialEpoch { get; set; }

    public int MaxQueueSize { get; set; } = 10;

    public IModel? Model { get; set; }

    public bool Shuffle { get; set; }

    public int StepsPerEpoch { get; set; } = -1;

    public IVariableV1? StepsPerExecution { get; set; }

    public bool UseMultiprocessing { get; set; }

    public int Workers { get; set; } = 1;

    public Tensors? X { get; set; }

    public Tensors? Y { get; set; }
}
