namespace Tensorflow.Operations.Initializers;

/// <summary>Ones.</summary>
public class Ones(TF_DataType dtype = TF_DataType.TF_FLOAT) : IInitializer
{
    public string ClassName => "Ones";

    public IDictionary<string, object> Config { get; } =
        new Dictionary<string, object> { ["dtype"] = dtype.as_numpy_name() };

    public Tensor Apply(InitializerArgs args) => array_ops.ones(args.Shape, args.TypeOr(dtype));
}
