using System.Runtime.InteropServices;
using Matex.Transparent.Averaging;
using Matex.Transparent.Launch;
using Matex.Transparent.Normalization;
using Matex.Transparent.TensorFlow.Eager;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Normalization;

/// <summary>
/// TensorFlow's fused batch normalisation in training: its kernels run on this rank's rows, and what they gave is
/// corrected in place to the statistics of the global batch, forward and backward.
/// </summary>
internal static class BatchNormCorrection
{
    private const float DefaultEpsilon = 1e-4f;

    public static bool IsForward(string type) => type is "FusedBatchNorm" or "FusedBatchNormV2" or "FusedBatchNormV3";

    public static bool IsGradient(string type) => type.StartsWith("FusedBatchNormGrad", StringComparison.Ordinal);

    /// <summary>Are the statistics taken from the batch? TensorFlow's default is true.</summary>
    public static bool IsTraining(bool? isTraining) => isTraining ?? true;

    public static float Epsilon(float? epsilon) => epsilon ?? DefaultEpsilon;

    /// <summary>Why the results cannot be corrected in place; null when they can.</summary>
    /// <param name="type">The operation's type, for the message.</param>
    /// <param name="rows">The element type of the rows.</param>
    /// <param name="dataFormat">Where the channels are; null for the default, last.</param>
    public static string? Obstacle(string type, TF_DataType rows, string? dataFormat) =>
        rows != TF_DataType.TF_FLOAT ? $"{type}: its statistics are combined for float only"
        : dataFormat is not (null or "NHWC")
            ? $"{type}: its statistics are combined for images whose channels come last only, not for {dataFormat}"
        : null;

    /// <summary>Says that batch normalisation is left to each rank.</summary>
    public static void RemarkLocal() =>
        Job.Current.Report.Remark(
            "MATEX_BATCHNORM=local: batch normalisation takes the statistics of each rank's rows, which is not what the run alone computes"
        );

    /// <summary>Corrects y, the running statistics and what is kept for the derivative.</summary>
    /// <param name="outputs">y, moved mean, moved variance, mean, variance.</param>
    /// <param name="inputs">x, scale, offset, running mean, running variance.</param>
    /// <param name="epsilon">What is added to the variance.</param>
    /// <param name="factor">How far the running statistics move; for 1 the old ones are not read, and may be empty.</param>
    /// <param name="batch">The batch of the run at hand.</param>
    public static void Forward(
        ReadOnlySpan<RawValue> outputs,
        ReadOnlySpan<RawValue> inputs,
        float epsilon,
        float factor,
        Batch batch
    )
    {
        var normalized = Values(inputs[0], inputs[1], outputs[3], outputs[4], outputs[0], epsilon) with
        {
            Offset = Floats(inputs[2]),
        };
        var total = GlobalBatchNorm.Forward(JobCollectives.Current, normalized, !batch.IsPhantom);
        var unbiased = GlobalBatchNorm.Unbiased(normalized.Variance, total);
        Move(inputs[3], normalized.Mean, factor, outputs[1]);
        Move(inputs[4], unbiased, factor, outputs[2]);
    }

    /// <summary>Corrects the derivative by the rows.</summary>
    /// <param name="byRows">The derivative by x.</param>
    /// <param name="byScale">The kernel's derivative by the scale.</param>
    /// <param name="byOffset">The kernel's derivative by the offset.</param>
    /// <param name="inputs">x, scale, mean, variance.</param>
    /// <param name="epsilon">What is added to the variance.</param>
    /// <param name="weight">What this rank's derivatives count for.</param>
    /// <param name="batch">The batch of the run at hand.</param>
    public static void Backward(
        RawValue byRows,
        RawValue byScale,
        RawValue byOffset,
        ReadOnlySpan<RawValue> inputs,
        float epsilon,
        double weight,
        Batch batch
    )
    {
        var normalized = Values(inputs[0], inputs[1], inputs[2], inputs[3], byRows, epsilon);
        GlobalBatchNorm.Backward(
            JobCollectives.Current,
            normalized,
            Floats(byScale),
            Floats(byOffset),
            weight,
            normalized.Layout.PerChannel / batch.LocalRows * batch.Rows
        );
    }

    private static void Move(RawValue old, ReadOnlySpan<float> batch, float factor, RawValue moved) =>
        GlobalBatchNorm.Move(factor == 1 ? [] : Floats(old), batch, factor, Floats(moved));

    private static NormalizedBatch Values(
        RawValue x,
        RawValue scale,
        RawValue mean,
        RawValue variance,
        RawValue y,
        float epsilon
    ) =>
        new()
        {
            X = Floats(x),
            Scale = Floats(scale),
            Offset = [],
            Mean = Floats(mean),
            Variance = Floats(variance),
            Y = Floats(y),
            Epsilon = epsilon,
            Layout = ChannelLayout.OfImages(x.Dimensions, channelsFirst: false),
        };

    private static Span<float> Floats(RawValue value) => MemoryMarshal.Cast<byte, float>(value.Span);
}
