using Matex.Data.Sources;

namespace Matex.Data.Reading;

/// <summary>
/// A batch that one rank cannot read is an error of all ranks, at the same place of the program: they tell one another as
/// it is handed out. What all of them keep in memory is asked about once.
/// </summary>
/// <param name="ranks">The ranks.</param>
/// <param name="plan">How their parts are cut.</param>
/// <param name="isKept">Do all ranks keep their parts?</param>
internal sealed class BatchAgreement(IRankGroup ranks, BatchPlan plan, bool isKept)
{
    private readonly HashSet<long> kept = [];

    /// <summary>Reads a part of a batch, or all of it. On all ranks together.</summary>
    /// <exception cref="DataException">On all ranks, when one of them could not.</exception>
    public void Do(BatchRange range, Action read)
    {
        var isMine = range == plan.Mine(range.Batch);
        if (isMine && kept.Contains(range.Batch))
        {
            read();
            return;
        }
        Together.Do(ranks, read);
        if (isMine && isKept)
        {
            kept.Add(range.Batch);
        }
    }
}
