namespace Tensorflow.Keras;

/// <summary>Where the channels of images are.</summary>
public enum ImageDataFormat
{
    channels_last = 0,
    channels_first = 1,
}

/// <summary>The same by the names of the backends that introduced them.</summary>
public enum ImageDimOrder
{
    tf = 0,
    th = 1,
}

/// <summary>Whether a graph trains or is tested.</summary>
public enum GraphLearningPhase
{
    test_mode = 0,
    train_mode = 1,
}
