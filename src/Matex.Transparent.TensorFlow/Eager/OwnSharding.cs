using System.Security.Cryptography;
using Matex.Transparent.Launch;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// A batch that is already different on every rank is the program's own sharding: the ranks' rows together are the global
/// batch, and nothing is split again.
/// </summary>
internal static class OwnSharding
{
    /// <summary>Compares the loop's first batch over the ranks; null when it is the same on all.</summary>
    public static Batch? Of(Loop loop, Tensor[] elements, long rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var element in elements)
        {
            if (element.dtype != TF_DataType.TF_STRING)
            {
                hash.AppendData(HostAccess.Bytes(element));
            }
        }
        return Exchange.IsSameOnAllRanks("the first batch", hash.GetHashAndReset()) ? null : Next(loop, rows);
    }

    /// <summary>Is an array that enters a step the same on all ranks?</summary>
    public static bool IsSame(Tensor array) =>
        Exchange.IsSameOnAllRanks("an array of the first step", SHA256.HashData(HostAccess.Bytes(array)));

    /// <summary>The ranks tell each other how many rows they have.</summary>
    public static Batch Next(Loop loop, long rows)
    {
        var counts = Exchange.Gather("rows of a batch", rows);
        return new Batch(loop, counts.Sum(), counts, Job.Current.Rank) { IsProgramsOwn = true };
    }
}
