using Google.Protobuf;
using Tensorflow.Engine;

namespace Tensorflow.Keras.Saving.SavedModel;

/// <summary>
/// A model as TensorFlow tracks it: objects under each other's attributes, in the file of the model and in its
/// checkpoint alike, with their values.
/// </summary>
internal sealed class ObjectGraph
{
    public const string GraphKey = "_CHECKPOINTABLE_OBJECT_GRAPH";
    private const string ValueName = "VARIABLE_VALUE";

    private readonly TrackableObjectGraph _tracked = new();
    private readonly List<(string Key, TensorValue Value)> _values = [];

    public SavedObjectGraph Saved { get; } = new();

    /// <summary>What the checkpoint holds: the values, and the graph that finds them.</summary>
    public IEnumerable<(string Name, TensorValue Value)> Checkpoint =>
        [.. _values, (GraphKey, new StringValue([_tracked.ToByteArray()]))];

    /// <summary>Adds an object of a kind that Keras knows, and returns its number.</summary>
    public int AddObject(string identifier)
    {
        Saved.Nodes.Add(
            new SavedObject
            {
                UserObject = new SavedUserObject
                {
                    Identifier = identifier,
                    Version = new VersionDef { Producer = 1, MinConsumer = 1 },
                },
            }
        );
        _tracked.Nodes.Add(new TrackableObject());
        return Saved.Nodes.Count - 1;
    }

    /// <summary>Adds a weight as an attribute of its owner; the path from the root makes its key in the checkpoint.</summary>
    public void AddVariable(int owner, string ownerPath, string attribute, string name, IVariableV1 weight)
    {
        var value = weight.numpy();
        var shape = new TensorShapeProto();
        shape.Dim.AddRange(value.shape.dims.Select(size => new TensorShapeProto.Types.Dim { Size = size }));
        Saved.Nodes.Add(
            new SavedObject
            {
                Variable = new SavedVariable
                {
                    Dtype = (DataType)(int)value.dtype,
                    Shape = shape,
                    Trainable = weight.Trainable,
                    Name = name,
                },
            }
        );
        var key = $"{ownerPath}/{attribute}/.ATTRIBUTES/{ValueName}";
        var tracked = new TrackableObject();
        tracked.Attributes.Add(
            new TrackableObject.Types.SerializedTensor
            {
                Name = ValueName,
                FullName = name,
                CheckpointKey = key,
            }
        );
        _tracked.Nodes.Add(tracked);
        _values.Add((key, value.Value));
        AddChild(owner, attribute, Saved.Nodes.Count - 1);
    }

    public void AddChild(int owner, string attribute, int child)
    {
        Saved.Nodes[owner].Children.Add(new ObjectReference { NodeId = child, LocalName = attribute });
        _tracked.Nodes[owner].Children.Add(new ObjectReference { NodeId = child, LocalName = attribute });
    }
}
