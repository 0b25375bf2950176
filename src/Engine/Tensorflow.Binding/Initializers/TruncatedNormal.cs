namespace Tensorflow.Operations.Initializers;

/// <summary>Values of a normal distribution, drawn again where further than two standard deviations from the mean.</summary>
public class TruncatedNormal(
    float mean = 0f,
    float stddev = 1f,
    int? seed = null,
    TF_DataType dtype = TF_DataType.TF_FLOAT
) : IInitializer
{
    public string ClassName => "TruncatedNormal";

    public IDictionary<string, object> Config { get; } =
        new Dictionary<string, object>
        {
            ["mean"] = mean,
            ["stddev"] = stddev,
            ["seed"] = seed!,
        };

    public Tensor Apply(InitializerArgs args) =>
        random_ops.truncated_normal(args.Shape.as_int_list(), mean, stddev, args.TypeOr(dtype), seed);
}
