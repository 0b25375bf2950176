using Matex.Transparent.Interception;
using Matex.Transparent.Launch;
using Tensorflow;
using Tensorflow.Keras.ArgsDefinition;

namespace Matex.Transparent.TensorFlow.Advices;

/// <summary>
/// <c>MATEX_BATCH=per-rank</c>: where the framework makes batches, they are as many times larger as there are ranks, and
/// then split; each rank gets a batch of the size that the program asked for.
/// </summary>
public static class BatchAdvices
{
    private const string Purpose = "with MATEX_BATCH=per-rank each rank gets a batch of the program's size";

    // The framework's own default where fit is given none.
    private const int Unset = -1;
    private const int Default = 32;

    [Around("Tensorflow.DatasetV2", "batch", Purpose = Purpose)]
    public static IDatasetV2 Batch(
        Func<int, bool, IDatasetV2> proceed,
        DatasetV2 dataset,
        int size,
        bool dropRemainder
    ) => proceed(IsPerRank ? checked(size * Job.Current.Size) : size, dropRemainder);

    [Around("Tensorflow.Keras.ArgsDefinition.DataHandlerArgs", "get_BatchSize", Purpose = Purpose)]
    public static int BatchSize(Func<int> proceed, DataHandlerArgs arguments)
    {
        var size = proceed();
        // The batches of a data set are made by the data set.
        return !IsPerRank || arguments.Dataset is not null
            ? size
            : checked((size == Unset ? Default : size) * Job.Current.Size);
    }

    private static bool IsPerRank =>
        Job.Current is { IsDistributed: true, Settings.Batch: BatchMeaning.PerRank } && !HostAccess.IsOurs;
}
