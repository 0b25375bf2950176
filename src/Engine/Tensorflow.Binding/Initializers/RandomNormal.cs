namespace Tensorflow.Operations.Initializers;

/// <summary>Values of a normal distribution.</summary>
public class RandomNormal(
    float mean = 0f,
    float stddev = 0.05f,
    int? seed = null,
    TF_DataType dtype = TF_DataType.TF_FLOAT
) : IInitializer
{
    public string ClassName => "RandomNormal";

    public IDictionary<string, object> Config { get; } =
        new Dictionary<string, object>
        {
            ["mean"] = mean,
            ["stddev"] = stddev,
            ["seed"] = seed!,
        };

    public Tensor Apply(InitializerArgs args) =>
        random_ops.random_normal(args.Shape, mean, stddev, args.TypeOr(dtype), seed);
}
