namespace Matex.Benchmarks.Step;

/// <summary>Everything that one run of the benchmark measured.</summary>
/// <param name="Net">The network.</param>
/// <param name="Style">How the program is written: graph, tape or fit.</param>
/// <param name="Batch">Rows of the global batch.</param>
/// <param name="Ranks">Ranks, of one core each.</param>
/// <param name="Threads">Threads of a program alone; where there are several, nothing is measured on ranks.</param>
/// <param name="Steps">Steps of a run.</param>
/// <param name="Rounds">Interleaved rounds.</param>
/// <param name="Cores">Cores of the machine.</param>
/// <param name="Mpi">The MPI in use.</param>
/// <param name="SpeedUp">The engine alone over woven on all ranks.</param>
/// <param name="Limit">Half the batch alone plus a raw allreduce of the same bytes.</param>
/// <param name="AboveLimit">How far the ranks are above the limit; 0.1 is 10%.</param>
/// <param name="WovenOverhead">What weaving costs on one rank; 0.01 is 1%.</param>
/// <param name="OverPeers">Our times alone over the peers' alone, of the same rounds.</param>
/// <param name="Entries">All measurements.</param>
internal sealed record StepReport(
    string Net,
    string Style,
    int Batch,
    int Ranks,
    int Threads,
    int Steps,
    int Rounds,
    int Cores,
    string Mpi,
    double? SpeedUp,
    double? Limit,
    double? AboveLimit,
    double? WovenOverhead,
    OverPeer[] OverPeers,
    StepEntry[] Entries
)
{
    public static StepReport Of(StepSetup setup, int rounds, StepEntry[] entries)
    {
        double? Median(string name) => Array.Find(entries, entry => entry.Name == name)?.Milliseconds?.Median;
        var (alone, ranks) = (Median(OwnCandidates.Alone), Median(OwnCandidates.Ranks(setup)));
        var limit = Median(OwnCandidates.Part(setup)) + Median(OwnCandidates.RawAllreduce);
        double? Rounded(double? value, int digits) => value is { } number ? Math.Round(number, digits) : null;
        return new(
            setup.Net,
            setup.Style,
            setup.Batch,
            setup.Ranks,
            setup.Threads,
            setup.Steps,
            rounds,
            Environment.ProcessorCount,
            setup.Mpi.Family,
            Rounded(alone / ranks, 3),
            Rounded(limit, 3),
            Rounded((ranks / limit) - 1, 4),
            Rounded((Median(OwnCandidates.Woven) / alone) - 1, 4),
            [.. Compare(entries)],
            entries
        );
    }

    private static IEnumerable<OverPeer> Compare(StepEntry[] entries) =>
        from ours in entries
        where
            ours.Name == OwnCandidates.Alone
            || ours.Name.StartsWith(OwnCandidates.Alone + ": ", StringComparison.Ordinal)
        from peer in entries
        where peer.Name is PeerCandidates.TensorFlow or PeerCandidates.PyTorch
        let times = ours.Over(peer)
        where times is not null
        select new OverPeer(ours.Name, peer.Name, times);
}

/// <summary>One of our times over a peer's.</summary>
internal sealed record OverPeer(string Name, string Peer, Spread Times);
