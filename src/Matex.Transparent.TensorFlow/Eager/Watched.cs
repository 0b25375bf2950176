using Matex.Transparent.Launch;
using Matex.Transparent.Placements;
using Matex.Transparent.TensorFlow.Normalization;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>What a watched operation tells of the steps to come.</summary>
internal static class Watched
{
    public static void Note(EagerCall call, Outcome outcome, Tensor[] outputs, Loop loop)
    {
        if (outcome.Statistics && Job.Current.Settings.BatchNorm == BatchNormStatistics.Global)
        {
            if (FusedBatchNorm.Obstacle(call) is { } obstacle)
            {
                loop.Refuse($"{obstacle} (MATEX_BATCHNORM=local keeps those of each rank)");
            }
            loop.NormaliseBatch(call.Type);
        }
        else if (outcome.Statistics)
        {
            BatchNormCorrection.RemarkLocal();
        }
        if (outcome.Synchronises is { } reason)
        {
            loop.Synchronise(reason);
        }
        long rows = 0;
        for (var i = 0; i < outputs.Length && i < outcome.Outputs.Length; i++)
        {
            rows += outcome.Outputs[i].Placement.IsShard ? Elements(outputs[i]) : 0;
        }
        long whole = 0;
        for (var i = 0; i < call.InputCount; i++)
        {
            whole += outcome.Inputs[i] == Adjust.MakeWhole && call.State(i).Live ? Elements(call.Inputs[i]) : 0;
        }
        loop.Weigh(rows, whole);
    }

    private static long Elements(Tensor tensor) => HostAccess.Without(() => tensor.shape.size);
}
