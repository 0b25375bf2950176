namespace Matex.Transparent;

/// <summary>All settings, each declared once.</summary>
internal static class Options
{
    public static readonly Option<bool> Enabled = new(
        "MATEX",
        "on or off",
        "on",
        "off lets every process run the program as it is, without MPI",
        true,
        Parsers.Switch
    );

    public static readonly Option<int?> Seed = new(
        "MATEX_SEED",
        "a whole number from 0 to 2147483647",
        "drawn by rank 0",
        "fixes every random operation and shuffle that the program leaves unseeded, alone as well as distributed",
        null,
        Parsers.Integer(0, int.MaxValue)
    );

    public static readonly Option<BatchMeaning> Batch = new(
        "MATEX_BATCH",
        "global or per-rank",
        "global",
        "global splits the program's batch among ranks (same result as alone); per-rank gives each rank a batch of that size",
        BatchMeaning.Global,
        Parsers.Choice<BatchMeaning>("global", "per-rank")
    );

    public static readonly Option<bool> Split = new(
        "MATEX_SPLIT",
        "on or off",
        "on",
        "off keeps every loop whole: all ranks compute every batch (for finding out what splitting changes)",
        true,
        Parsers.Switch
    );

    public static readonly Option<OutputMode> Output = new(
        "MATEX_OUTPUT",
        "rank0, all or prefix",
        "rank0",
        "which ranks print to standard output; prefix puts the rank before each line",
        OutputMode.Rank0,
        Parsers.Choice<OutputMode>("rank0", "all", "prefix")
    );

    public static readonly Option<CheckInterval> Check = new(
        "MATEX_CHECK",
        "epoch, step or off",
        "epoch",
        "how often ranks compare a hash of their weights",
        CheckInterval.Epoch,
        Parsers.Choice<CheckInterval>("epoch", "step", "off")
    );

    public static readonly Option<RuleSource> Rules = new(
        "MATEX_RULES",
        "known or discover",
        "known",
        "discover also finds rules for unknown operations by running them on pieces of a batch",
        RuleSource.Known,
        Parsers.Choice<RuleSource>("known", "discover")
    );

    public static readonly Option<BatchNormStatistics> BatchNorm = new(
        "MATEX_BATCHNORM",
        "global or local",
        "global",
        "whose statistics batch normalisation uses in training; local is faster and differs from the run alone",
        BatchNormStatistics.Global,
        Parsers.Choice<BatchNormStatistics>("global", "local")
    );

    public static readonly Option<BatchSums> Sums = new(
        "MATEX_SUMS",
        "auto, parts or whole",
        "auto",
        "parts adds up the ranks' sums over their rows; whole gathers the rows that are summed, so that results are those of the run alone to the last bit: slower, for comparing; auto is whole where MATEX_SEED is set",
        BatchSums.Auto,
        Parsers.Choice<BatchSums>("auto", "parts", "whole")
    );

    public static readonly Option<GradientCompression> Compression = new(
        "MATEX_COMPRESSION",
        "none, fp16 or bf16",
        "none",
        "sends gradients with 16 bits a number",
        GradientCompression.None,
        Parsers.Choice<GradientCompression>("none", "fp16", "bf16")
    );

    public static readonly Option<long?> Memory = new(
        "MATEX_MEMORY",
        "a number of bytes such as 800M or 4G",
        "the node's memory shared by its ranks",
        "native memory of tensors after which garbage is collected",
        null,
        Parsers.Bytes
    );

    public static readonly Option<TimeSpan> Timeout = new(
        "MATEX_TIMEOUT",
        "a number of seconds, 0 for no limit",
        "300",
        "how long ranks wait for one another before the run is ended with a report of who is late",
        TimeSpan.FromSeconds(300),
        Parsers.Seconds
    );

    public static readonly Option<int?> Threads = new(
        "MATEX_THREADS",
        "a whole number from 1 to 1024",
        "the cores of the node shared by its ranks; 1 where sums are whole",
        "computing threads of each rank",
        null,
        Parsers.Integer(1, 1024)
    );

    public static readonly Option<string?> MpiLibrary = new(
        "MATEX_MPI_LIBRARY",
        "the name or path of a shared library",
        "found by the launcher's family",
        "the MPI library to load",
        null,
        Parsers.Text
    );

    public static readonly Option<string?> Dump = new(
        "MATEX_DUMP",
        "the name of a file to write",
        "none",
        "at exit rank 0 writes a summary (JSON) there, and the weights beside it (.npz)",
        null,
        Parsers.Text
    );

    public static readonly Option<DataDistribution> Data = new(
        "MATEX_DATA",
        "batch or contiguous",
        "batch",
        "which rows of a Matex.Data set a rank reads: its rows of every batch, or one contiguous part",
        DataDistribution.Batch,
        Parsers.Choice<DataDistribution>("batch", "contiguous")
    );

    public static readonly Option<long?> DataMemory = new(
        "MATEX_DATA_MEMORY",
        "a number of bytes such as 800M or 4G",
        "a quarter of the rank's share of memory",
        "how much of a Matex.Data set a rank keeps in memory",
        null,
        Parsers.Bytes
    );

    public static readonly Option<string?> Trace = new(
        "MATEX_TRACE",
        "the name of a file to write",
        "none",
        "a timeline of all ranks in Chrome's trace format, for Perfetto and matex report",
        null,
        Parsers.Text
    );

    /// <summary>Variables that this project's own tests read, and that programs which they start may therefore meet.</summary>
    public static IReadOnlyList<string> OfTests { get; } = ["MATEX_REFERENCE", "MATEX_PEERS"];

    /// <summary>In the order of the documentation.</summary>
    public static IReadOnlyList<Option> All { get; } =
    [
        Enabled,
        Seed,
        Batch,
        Split,
        Output,
        Check,
        Rules,
        BatchNorm,
        Sums,
        Compression,
        Memory,
        Timeout,
        Threads,
        MpiLibrary,
        Data,
        DataMemory,
        Dump,
        Trace,
    ];
}
