using Tensorflow.Common.Types;

namespace Tensorflow.Keras.Layers;

/// <summary>One time step of a recurrent layer.</summary>
public interface IRnnCell : ILayer
{
    INestStructure<long> OutputSize { get; }

    INestStructure<long> StateSize { get; }

    bool SupportOptionalArgs { get; }

    Tensors GetInitialState(Tensors inputs, Tensor batch_size, TF_DataType dtype);
}
