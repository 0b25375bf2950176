using CsCheck;
using Matex.Data.Ordering;
using Matex.Data.Reading;
using Matex.Data.Sources;

namespace Matex.Data.Tests.Reading;

/// <summary>Batches whose whole is wanted are read in parts, one by each rank.</summary>
internal sealed class JointBatchesTests
{
    /// <summary>Each rank gets its part or, like all others, the whole, and reads nothing but its part either way.</summary>
    [Test]
    public void WholeBatchesArePutTogetherFromTheRanksParts() =>
        Gen.Select(Gen.Long[1, 60], Gen.Int[1, 20], Gen.Int[1, 6], Gen.Bool.Array[60])
            .Sample(
                (rows, batchSize, size, areWhole) =>
                {
                    var alone = Through(OneRank.Instance, rows, batchSize, areWhole);
                    var ranks = ThreadRanks.Run(size, group => Through(group, rows, batchSize, areWhole));
                    return ranks
                            .Index()
                            .All(rank =>
                            {
                                var plan = new BatchPlan(rows, batchSize, rank.Index, size);
                                return rank
                                    .Item.Batches.Index()
                                    .All(batch =>
                                        batch.Item.SequenceEqual(
                                            Rows(
                                                alone.Batches[batch.Index],
                                                areWhole[batch.Index] ? plan.All(batch.Index) : plan.Mine(batch.Index)
                                            )
                                        )
                                    );
                            })
                        && ranks.Sum(static rank => rank.RowsRead) <= rows + alone.Batches.Count * (size - 1);
                },
                iter: 60
            );

    private static (List<byte[]> Batches, long RowsRead) Through(
        IRankGroup ranks,
        long rows,
        int batchSize,
        bool[] areWhole
    )
    {
        var plan = new BatchPlan(rows, batchSize, ranks.Rank, ranks.Size);
        var source = new NumberedRows(rows);
        var reader = new BatchReader(
            new RowReader(source, 0, new(1, LabelEncoding.OneHot, new(10))),
            FileOrder.Instance,
            plan,
            null
        );
        using var joint = new JointBatches(
            reader,
            new ReadAhead(reader.Read, plan, 2),
            plan,
            new BatchAgreement(ranks, false),
            ranks
        );
        var batches = new List<byte[]>();
        for (var number = 0; number < plan.Batches; number++)
        {
            var batch = joint.Read(areWhole[number] ? plan.All(number) : plan.Mine(number));
            batches.Add([.. batch.Data.Chunk(8).Zip(batch.Labels!.Chunk(40)).SelectMany(Row)]);
            joint.Return(batch);
        }
        joint.Dispose();
        return (batches, source.Reads.Sum(static read => read.Count));

        static IEnumerable<byte> Row((byte[] Data, byte[] Label) row) => [.. row.Data, .. row.Label];
    }

    private static byte[] Rows(byte[] batch, BatchRange range) =>
        batch.AsSpan(range.Start * 48, range.Count * 48).ToArray();
}
