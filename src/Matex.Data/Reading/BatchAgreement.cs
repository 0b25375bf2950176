using Matex.Data.Sources;

namespace Matex.Data.Reading;

/// <summary>
/// A batch that one rank cannot read is an error of all ranks, at the same place of the program: they tell one another as
/// it is handed out. What all of them keep in memory is asked about once.
/// </summary>
/// <param name="ranks">The ranks.</param>
/// <param name="areKept">Do all ranks keep their parts of the batches?</param>
internal sealed class BatchAgreement(IRankGroup ranks, bool areKept)
{
    private readonly HashSet<long> kept = [];

    /// <summary>Reads this rank's part of a batch. On all ranks together.</summary>
    /// <exception cref="DataException">On all ranks, when one of them could not.</exception>
    public void Do(long batch, Action read)
    {
        if (kept.Contains(batch))
        {
            read();
            return;
        }
        Together.Do(ranks, read);
        if (areKept)
        {
            kept.Add(batch);
        }
    }
}
