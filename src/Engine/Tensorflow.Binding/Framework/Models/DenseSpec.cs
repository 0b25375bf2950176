namespace Tensorflow.Framework.Models;

/// <summary>Shape, element type and name of a tensor.</summary>
public class DenseSpec(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null) : TypeSpec
{
    protected Shape _shape = shape;
    protected TF_DataType _dtype = dtype;
    protected string? _name = name;

    public Shape shape
    {
        get => _shape;
        set => _shape = value;
    }

    public TF_DataType dtype => _dtype;

    public string name => _name!;

    public override string ToString() => $"shape={_shape}, dtype={_dtype.as_numpy_name()}, name={_name}";
}
