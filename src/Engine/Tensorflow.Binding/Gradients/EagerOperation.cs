using Tensorflow.Engine;

namespace Tensorflow.Eager;

/// <summary>An operation that has run eagerly, as gradient functions see it.</summary>
public class EagerOperation : Operation
{
    private readonly AttributeSet? _attributes;

    public new int NumInputs;
    public new int NumOutputs;

    public EagerOperation() { }

    internal EagerOperation(TapeRecord record)
    {
        _attributes = record.Attributes;
        Name = record.Type;
        Inputs = record.Inputs!;
        Outputs = record.Outputs!;
        NumInputs = Inputs.Length;
        NumOutputs = Outputs.Length;
    }

    public string Name { get; set; } = "";

    public Tensor[] Inputs { get; set; } = [];

    public Tensor[] Outputs { get; set; } = [];

    /// <summary>Names and values in turn.</summary>
    public object[] Attrs { get; set; } = [];

    public long[] SkipInputIndices { get; set; } = [];

    public override InputList inputs => new(Inputs);

    public override Tensor[] outputs => Outputs;

    internal override AttributeSet Attributes => _attributes ?? base.Attributes;

    public override object get_attr(string attr_name) => base.get_attr(attr_name);

    public override string ToString() => $"tf.EagerOperation {Name}";
}
