using System.Runtime.InteropServices;
using Matex.Transparent.Averaging;
using Matex.Transparent.Launch;
using Matex.Transparent.Normalization;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// TensorFlow's fused batch normalisation in training: the kernels run on this rank's rows, and what they gave is
/// corrected to the statistics of the global batch, forward and backward.
/// </summary>
internal static class FusedBatchNorm
{
    private const float DefaultEpsilon = 1e-4f;

    /// <summary>Is this the operation that a derivative of batch normalisation runs?</summary>
    public static bool IsGradient(string type) => type.StartsWith("FusedBatchNormGrad", StringComparison.Ordinal);

    /// <summary>Why the results cannot be corrected in place; null when they can.</summary>
    public static string? Obstacle(EagerCall call) =>
        call.Inputs[0].dtype != TF_DataType.TF_FLOAT ? $"{call.Type}: its statistics are combined for float only"
        : call.Attribute<string>("data_format") == "NCHW"
            ? $"{call.Type}: its statistics are combined for channels that come last only"
        : null;

    /// <summary>Corrects y, the running statistics and what is kept for the derivative.</summary>
    public static Tensor[] Forward(EagerCall call, Tensor[] outputs, Batch batch)
    {
        var normalized = Values(call.Inputs[0], call.Inputs[1], outputs[3], outputs[4], outputs[0], call) with
        {
            Offset = Floats(call.Inputs[2]),
        };
        var total = GlobalBatchNorm.Forward(JobCollectives.Current, normalized, !batch.IsPhantom);
        var factor = call.Attribute<object>("exponential_avg_factor") is null
            ? 1
            : call.Attribute<float>("exponential_avg_factor");
        var unbiased = GlobalBatchNorm.Unbiased(normalized.Variance, total);
        Move(call.Inputs[3], normalized.Mean, factor, outputs[1]);
        Move(call.Inputs[4], unbiased, factor, outputs[2]);
        return outputs;
    }

    /// <summary>Corrects the derivative by the rows. Inputs: derivative of y, x, scale, mean, variance.</summary>
    public static Tensor[] Backward(string type, Tensor[] inputs, Func<string, object?> attribute, Tensor[] outputs)
    {
        var call = new EagerCall(type, inputs, attribute, outputs.Length);
        var applies =
            Job.Current.Settings.BatchNorm == BatchNormStatistics.Global
            && (call.Attribute<object>("is_training") is null || call.Attribute<bool>("is_training"));
        if (
            !applies
            || Eager.Backward.Current is not { } combined
            || call.Known(1) is not { IsPart: true, State.Placement.IsShard: true, Batch: { } batch }
        )
        {
            return outputs;
        }
        var normalized = Values(inputs[1], inputs[2], inputs[3], inputs[4], outputs[0], call);
        var layout = normalized.Layout;
        GlobalBatchNorm.Backward(
            JobCollectives.Current,
            normalized,
            Floats(outputs[1]),
            Floats(outputs[2]),
            combined.WeightOf(batch),
            layout.PerChannel / batch.LocalRows * batch.Rows
        );
        return outputs;
    }

    /// <summary>For a factor of 1 the old statistic is not read, and may be empty.</summary>
    private static void Move(Tensor old, ReadOnlySpan<float> batch, float factor, Tensor moved) =>
        GlobalBatchNorm.Move(factor == 1 ? [] : Floats(old), batch, factor, Floats(moved));

    private static NormalizedBatch Values(
        Tensor x,
        Tensor scale,
        Tensor mean,
        Tensor variance,
        Tensor y,
        EagerCall call
    ) =>
        new()
        {
            X = Floats(x),
            Scale = Floats(scale),
            Offset = [],
            Mean = Floats(mean),
            Variance = Floats(variance),
            Y = Floats(y),
            Epsilon = call.Attribute<object>("epsilon") is null ? DefaultEpsilon : call.Attribute<float>("epsilon"),
            Layout = ChannelLayout.OfImages(HostAccess.Dimensions(x), channelsFirst: false),
        };

    private static Span<float> Floats(Tensor tensor) => MemoryMarshal.Cast<byte, float>(HostAccess.Bytes(tensor));
}
