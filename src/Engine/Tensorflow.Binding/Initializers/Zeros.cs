namespace Tensorflow.Operations.Initializers;

/// <summary>Zeros.</summary>
public class Zeros(Shape? shape = null, TF_DataType dtype = TF_DataType.TF_FLOAT) : IInitializer
{
    public string ClassName => "Zeros";

    public IDictionary<string, object> Config { get; } = new Dictionary<string, object>();

    public Tensor Apply(InitializerArgs args) =>
        array_ops.zeros(
            args.Shape ?? shape ?? throw new ValueError("The initializer Zeros was given no shape."),
            args.TypeOr(dtype)
        );
}
