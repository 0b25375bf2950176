namespace Tensorflow;

/// <summary>Shape and element type of a value to make; without a type the initializer's own is taken.</summary>
public class InitializerArgs(
    Shape shape,
    TF_DataType dtype = TF_DataType.DtInvalid,
    bool verify_shape = false,
    string? name = null
)
{
    public Shape Shape { get; set; } = shape;

    public TF_DataType DType { get; set; } = dtype;

    public bool VerifyShape { get; set; } = verify_shape;

    public string Name { get; set; } = name!;

    internal TF_DataType TypeOr(TF_DataType own) =>
        DType != TF_DataType.DtInvalid ? DType
        : own != TF_DataType.DtInvalid ? own
        : TF_DataType.TF_FLOAT;
}
