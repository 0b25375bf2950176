using Matex.Transparent.Launch;
using Matex.Transparent.TensorFlow.Normalization;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>Fused batch normalisation in eager training: what its kernels gave is corrected as they return.</summary>
internal static class FusedBatchNorm
{
    /// <summary>The third reserved output of the operation's last version holds nothing.</summary>
    private const int Used = 5;

    /// <summary>Why the results cannot be corrected in place; null when they can.</summary>
    public static string? Obstacle(EagerCall call) =>
        BatchNormCorrection.Obstacle(call.Type, call.Inputs[0].dtype, call.Attribute<string>("data_format"));

    /// <summary>Corrects y, the running statistics and what is kept for the derivative.</summary>
    public static Tensor[] Forward(EagerCall call, Tensor[] outputs, Batch batch)
    {
        var factor = call.Attribute<object>("exponential_avg_factor") is null
            ? 1
            : call.Attribute<float>("exponential_avg_factor");
        BatchNormCorrection.Forward(Raw(outputs), Raw(call.Inputs), Epsilon(call), factor, batch);
        return outputs;
    }

    /// <summary>Corrects the derivative by the rows. Inputs: derivative of y, x, scale, mean, variance.</summary>
    public static Tensor[] Backward(string type, Tensor[] inputs, Func<string, object?> attribute, Tensor[] outputs)
    {
        var call = new EagerCall(type, inputs, attribute, outputs.Length);
        var applies =
            Job.Current.Settings.BatchNorm == BatchNormStatistics.Global
            && BatchNormCorrection.IsTraining(
                call.Attribute<object>("is_training") is null ? null : call.Attribute<bool>("is_training")
            );
        if (
            !applies
            || Eager.Backward.Current is not { } combined
            || call.Known(1) is not { IsPart: true, State.Placement.IsShard: true, Batch: { } batch }
        )
        {
            return outputs;
        }
        var given = Raw(outputs);
        BatchNormCorrection.Backward(
            given[0],
            given[1],
            given[2],
            Raw(inputs).AsSpan(1, 4),
            Epsilon(call),
            combined.WeightOf(batch),
            batch
        );
        return outputs;
    }

    private static float Epsilon(EagerCall call) =>
        BatchNormCorrection.Epsilon(
            call.Attribute<object>("epsilon") is null ? null : call.Attribute<float>("epsilon")
        );

    private static RawValue[] Raw(IReadOnlyList<Tensor> tensors)
    {
        var values = new RawValue[Math.Min(Used, tensors.Count)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = RawValue.Of(tensors[i]);
        }
        return values;
    }
}
