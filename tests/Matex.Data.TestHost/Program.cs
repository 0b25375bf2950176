using Matex.Data.Sources;
using Matex.Data.TestHost;
using Matex.Mpi;

// Started under mpiexec: every file named is read by all ranks together and by each rank alone, which must agree.
using var mpi = new Matex.Mpi.Environment();
var ranks = new CommunicatorRanks(Communicator.World);
foreach (var file in args)
{
    using var together = RowSources.Open([file], new() { Ranks = ranks });
    using var alone = RowSources.Open([file], new());
    var comparison = new Comparison(together, alone, ranks);
    comparison.OwnShare();
    comparison.StepsOfWhichSomeRanksHaveNoRows();
    comparison.SomeRowsOfAll();
    comparison.LabelsOnOneRankOnly();
    Console.WriteLine(
        $"{Path.GetFileName(file)}: rank {ranks.Rank} {(together.IsCollective ? "collective" : "on its own")}"
    );
}
