using CsCheck;
using Matex.Data.Reading;
using Matex.Data.Sources;
using Matex.Mpi;

namespace Matex.Data.Tests.Reading;

/// <summary>What one rank cannot read, no rank gets.</summary>
internal sealed class BatchAgreementTests
{
    private const int Batches = 10;

    /// <summary>Some ranks fail at some batches; all go on with the next one.</summary>
    [Test]
    public void AllRanksFailAtTheSameBatchesWithTheLowestRanksError() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[0, 4].HashSet[0, 3], Gen.Int[0, 9].HashSet[0, 4], Gen.Bool)
            .Sample(
                (size, faulty, batches, isKept) =>
                {
                    var runs = ThreadRanks.Run(size, ranks => Outcomes(ranks, faulty, batches, isKept));
                    var failing = faulty.Where(rank => rank < size).Order().ToArray();
                    return runs.All(run =>
                        run.Index()
                            .All(outcome =>
                                outcome.Item
                                == (
                                    failing.Length > 0 && batches.Contains(outcome.Index)
                                        ? $"file.csv, line {outcome.Index}: rank {failing[0]} cannot read it"
                                        : "read"
                                )
                            )
                    );
                },
                iter: 40
            );

    [Test]
    public void PartsOfAnErrorReachTheOtherRanks()
    {
        var errors = ThreadRanks.Run(
            3,
            static ranks =>
            {
                try
                {
                    Together.Do(
                        ranks,
                        () =>
                        {
                            if (ranks.Rank == 1)
                                throw new DataException("f", "byte 3", "it is „cut“ \0 short");
                        }
                    );
                    return null;
                }
                catch (DataException error)
                {
                    return error;
                }
            }
        );
        Assert.That(
            errors.Select(static error => (error!.File, error.Place, error.Problem, error.Message)),
            Is.All.EqualTo(("f", "byte 3", "it is „cut“ \0 short", "f, byte 3: it is „cut“ \0 short"))
        );
    }

    [Test]
    public void WhatIsKeptIsAskedAboutOnce()
    {
        foreach (var (isKept, expected) in new[] { (true, 10), (false, 30) })
        {
            var ranks = new CountingRanks();
            var agreement = new BatchAgreement(ranks, isKept);
            for (var epoch = 0; epoch < 3; epoch++)
            {
                for (var batch = 0L; batch < Batches; batch++)
                {
                    agreement.Do(batch, static () => { });
                }
            }
            Assert.That(ranks.Exchanges, Is.EqualTo(expected));
        }
    }

    private static string[] Outcomes(IRankGroup ranks, HashSet<int> faulty, HashSet<int> batches, bool isKept)
    {
        var agreement = new BatchAgreement(ranks, isKept);
        var outcomes = new List<string>();
        for (var batch = 0; batch < Batches; batch++)
        {
            try
            {
                agreement.Do(batch, () => Read(batch));
                outcomes.Add("read");
            }
            catch (DataException error)
            {
                outcomes.Add(error.Message);
            }
        }
        return [.. outcomes];

        void Read(int batch)
        {
            if (faulty.Contains(ranks.Rank) && batches.Contains(batch))
                throw new DataException("file.csv", $"line {batch}", $"rank {ranks.Rank} cannot read it");
        }
    }

    /// <summary>The second of two ranks; the first never has an error.</summary>
    private sealed class CountingRanks : IRankGroup
    {
        public int Exchanges { get; private set; }

        public int Rank => 1;

        public int Size => 2;

        public Intracommunicator Communicator => throw new NotSupportedException("There is one process.");

        public T[] Gather<T>(string what, T value)
            where T : unmanaged
        {
            Exchanges++;
            return [default, value];
        }

        public T[][] GatherMany<T>(string what, ReadOnlySpan<T> values)
            where T : unmanaged =>
            [
                [],
                values.ToArray(),
            ];
    }
}
