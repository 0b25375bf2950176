namespace Matex.Benchmarks.Allreduce;

/// <summary>Everything that one run of the benchmark measured.</summary>
internal sealed record AllreduceReport(
    string Mpi,
    string Transport,
    int Ranks,
    int Rounds,
    int Cores,
    AllreduceEntry[] Sizes
);

/// <summary>One size; the ratio is C's median over ours, so above 1 we are faster.</summary>
internal sealed record AllreduceEntry(long Bytes, Spread OursMicroseconds, Spread CMicroseconds, double Ratio);
