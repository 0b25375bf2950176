namespace Tensorflow.Operations.Initializers;

/// <summary>One value everywhere, or the values of an array.</summary>
public class Constant<T>(T value, TF_DataType dtype = TF_DataType.TF_FLOAT, bool verify_shape = false) : IInitializer
{
    public string ClassName => "Constant";

    public IDictionary<string, object> Config { get; } = new Dictionary<string, object> { ["value"] = value! };

    public Tensor Apply(InitializerArgs args) =>
        constant_op.constant(value!, args.TypeOr(dtype), args.Shape, verify_shape, allow_broadcast: false);
}
