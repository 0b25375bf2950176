using Tensorflow.Train;

namespace Tensorflow.Keras.Saving.SavedModel;

/// <summary>What a layer adds to a SavedModel: objects and functions by name.</summary>
public interface ISerializedAttributes
{
    IDictionary<string, Trackable> CheckpointableObjects { get; }

    IDictionary<string, Trackable> Functions { get; }

    IDictionary<string, Trackable> FunctionsToSerialize { get; }

    IDictionary<string, Trackable> ObjectsToSerialize { get; }

    IDictionary<string, Trackable> set_and_validate_functions(IDictionary<string, Trackable> function_dict);

    IDictionary<string, Trackable> set_and_validate_objects(IDictionary<string, Trackable> object_dict);
}
