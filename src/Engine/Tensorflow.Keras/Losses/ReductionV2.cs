namespace Tensorflow.Keras.Losses;

/// <summary>How the losses of samples become one number.</summary>
public class ReductionV2
{
    public const string AUTO = "auto";
    public const string NONE = "none";
    public const string SUM = "sum";
    public const string SUM_OVER_BATCH_SIZE = "sum_over_batch_size";
    public const string WEIGHTED_MEAN = "weighted_mean";
}
