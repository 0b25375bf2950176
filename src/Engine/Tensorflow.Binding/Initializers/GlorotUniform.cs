namespace Tensorflow.Operations.Initializers;

/// <summary>Uniform on ±sqrt(6 / (inputs + outputs)) (Glorot and Bengio 2010).</summary>
public class GlorotUniform(
    float scale = 1f,
    string mode = "fan_avg",
    string distribution = "uniform",
    int? seed = null,
    TF_DataType dtype = TF_DataType.TF_FLOAT
) : VarianceScaling(scale, mode, distribution, seed, dtype)
{
    public override string ClassName => "GlorotUniform";

    public override IDictionary<string, object> Config => new Dictionary<string, object> { ["seed"] = _seed! };
}
