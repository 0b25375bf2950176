namespace Tensorflow.Operations.Initializers;

/// <summary>Random values whose variance is scale / fan, the number of inputs, of outputs, or their mean (Glorot and
/// Bengio 2010; He et al. 2015).</summary>
public class VarianceScaling : IInitializer
{
    // Standard deviation of a standard normal distribution truncated to (-2, 2).
    private const float TruncatedDeviation = .87962566103423978f;

    protected float _scale;
    protected string _mode;
    protected int? _seed;
    protected TF_DataType _dtype;
    protected string _distribution;

    public VarianceScaling(
        float scale = 1f,
        string mode = "fan_in",
        string distribution = "truncated_normal",
        int? seed = null,
        TF_DataType dtype = TF_DataType.TF_FLOAT
    )
    {
        if (scale <= 0)
        {
            throw new ValueError($"`scale` must be a positive number, got {scale}.");
        }
        if (mode is not ("fan_in" or "fan_out" or "fan_avg"))
        {
            throw new TypeError($"Unknown mode '{mode}'; use fan_in, fan_out or fan_avg.");
        }
        if (!dtype.is_floating())
        {
            throw new TypeError($"VarianceScaling makes floating-point values, not {dtype}.");
        }
        if (distribution is not ("uniform" or "normal" or "truncated_normal" or "untruncated_normal"))
        {
            throw new ValueError(
                $"Invalid `distribution` argument: {distribution}; use uniform, truncated_normal or untruncated_normal."
            );
        }
        _scale = scale;
        _mode = mode;
        _seed = seed;
        _dtype = dtype;
        _distribution = distribution == "normal" ? "truncated_normal" : distribution;
    }

    public virtual string ClassName => "VarianceScaling";

    public virtual IDictionary<string, object> Config =>
        new Dictionary<string, object>
        {
            ["scale"] = _scale,
            ["mode"] = _mode,
            ["distribution"] = _distribution,
            ["seed"] = _seed!,
        };

    public Tensor Apply(InitializerArgs args)
    {
        (float fanIn, float fanOut) = Fans(args.Shape.dims);
        float fan = _mode switch
        {
            "fan_in" => fanIn,
            "fan_out" => fanOut,
            _ => (fanIn + fanOut) / 2,
        };
        double variance = _scale / Math.Max(1f, fan);
        TF_DataType type = args.TypeOr(_dtype);
        int[] shape = args.Shape.as_int_list();
        switch (_distribution)
        {
            case "truncated_normal":
                float wider = (float)(Math.Sqrt(variance) / TruncatedDeviation);
                return random_ops.truncated_normal(shape, 0f, wider, type, _seed);
            case "untruncated_normal":
                return random_ops.random_normal(args.Shape, 0f, (float)Math.Sqrt(variance), type, _seed);
            default:
                float limit = (float)Math.Sqrt(3 * variance);
                return random_ops.random_uniform(shape, -limit, limit, type, _seed);
        }
    }

    // The kernel of a convolution is (..., inputs, outputs): each input is seen at every position of the window.
    private static (float In, float Out) Fans(long[] shape)
    {
        switch (shape)
        {
            case []:
                return (1, 1);
            case [var length]:
                return (length, length);
            default:
                long window = shape[..^2].Aggregate(1L, (product, dim) => product * dim);
                return (shape[^2] * window, shape[^1] * window);
        }
    }
}
