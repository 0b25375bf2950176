namespace Tensorflow.Operations.Initializers;

/// <summary>Values of a uniform distribution on [minval, maxval).</summary>
public class RandomUniform(
    TF_DataType dtype = TF_DataType.TF_FLOAT,
    float minval = -0.05f,
    float maxval = 0.05f,
    int? seed = null
) : IInitializer
{
    public string ClassName => "RandomUniform";

    public IDictionary<string, object> Config { get; } =
        new Dictionary<string, object>
        {
            ["minval"] = minval,
            ["maxval"] = maxval,
            ["seed"] = seed!,
        };

    public Tensor Apply(InitializerArgs args) =>
        random_ops.random_uniform(args.Shape.as_int_list(), minval, maxval, args.TypeOr(dtype), seed);
}
