using Matex.Transparent.Launch;
using Matex.Transparent.TensorFlow.Normalization;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>
/// Corrects what a fused batch normalisation, or its derivative, gave for this rank's rows to the statistics of the
/// global batch. In a graph this goes with a backward pass that is followed: derivatives by rows are those of the whole
/// batch's loss, so the ranks' are summed.
/// </summary>
internal abstract class BatchNormSite(float epsilon) : InPlaceSite
{
    public override bool Communicates => true;

    protected float Epsilon => epsilon;

    /// <summary>Is this a batch normalisation that takes its statistics from the whole batch?</summary>
    public static bool Takes(Operation operation) =>
        Job.Current.Settings.BatchNorm == BatchNormStatistics.Global
        && BatchNormCorrection.IsForward(operation.type)
        && BatchNormCorrection.IsTraining(OperationAttributes.Of<object>(operation, "is_training") as bool?);

    /// <summary>Why the results cannot be corrected; null when they can.</summary>
    public static string? Obstacle(Operation operation) =>
        CustomOperations.AreAvailable
            ? BatchNormCorrection.Obstacle(
                $"{operation.type} '{operation.name}'",
                operation.inputs[0].dtype,
                OperationAttributes.Of<string>(operation, "data_format")
            )
            : $"{operation.type} '{operation.name}': its statistics are those of the whole batch";

    /// <summary>The site for a batch normalisation or its derivative.</summary>
    public static BatchNormSite For(Operation operation)
    {
        var epsilon = BatchNormCorrection.Epsilon(OperationAttributes.Of<object>(operation, "epsilon") as float?);
        return BatchNormCorrection.IsGradient(operation.type)
            ? new Gradient(epsilon)
            : new Forward(epsilon, OperationAttributes.Of<object>(operation, "exponential_avg_factor") as float? ?? 1);
    }

    /// <summary>The outputs that are corrected, and what is read for that: inputs and outputs of the operation.</summary>
    public static (int[] Corrected, (bool IsInput, int Index)[] Given) Operands(Operation operation) =>
        BatchNormCorrection.IsGradient(operation.type)
            ? ([0], [(false, 1), (false, 2), (true, 1), (true, 2), (true, 3), (true, 4)])
            : ([0, 1, 2, 3, 4], [(true, 0), (true, 1), (true, 2), (true, 3), (true, 4)]);

    private sealed class Forward(float epsilon, float factor) : BatchNormSite(epsilon)
    {
        public override void Run(IReadOnlyList<RawValue> values)
        {
            if (Batch is { } batch)
            {
                RawValue[] all = [.. values];
                BatchNormCorrection.Forward(all.AsSpan(0, 5), all.AsSpan(5), Epsilon, factor, batch);
            }
        }
    }

    private sealed class Gradient(float epsilon) : BatchNormSite(epsilon)
    {
        public override void Run(IReadOnlyList<RawValue> values)
        {
            if (Batch is { } batch)
            {
                RawValue[] all = [.. values];
                var weight = batch.IsPhantom ? 0 : 1;
                BatchNormCorrection.Backward(all[0], all[1], all[2], all.AsSpan(3), Epsilon, weight, batch);
            }
        }
    }
}
