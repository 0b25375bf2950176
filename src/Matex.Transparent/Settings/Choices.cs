namespace Matex.Transparent;

/// <summary>Whose batch the program's batch size means (<c>MATEX_BATCH</c>).</summary>
internal enum BatchMeaning
{
    /// <summary>The program's batch is the global batch, split among ranks: strong scaling.</summary>
    Global,

    /// <summary>The program's batch is each rank's: weak scaling.</summary>
    PerRank,
}

/// <summary>Which ranks print (<c>MATEX_OUTPUT</c>).</summary>
internal enum OutputMode
{
    Rank0,
    All,

    /// <summary>All ranks print, each line with its rank in front.</summary>
    Prefix,
}

/// <summary>How often ranks compare their weights (<c>MATEX_CHECK</c>).</summary>
internal enum CheckInterval
{
    Epoch,
    Step,
    Off,
}

/// <summary>Where placement rules come from (<c>MATEX_RULES</c>).</summary>
internal enum RuleSource
{
    Known,

    /// <summary>Operations without a rule are tried on pieces of their inputs in the watched step.</summary>
    Discover,
}

/// <summary>Whose statistics batch normalisation uses in training (<c>MATEX_BATCHNORM</c>).</summary>
internal enum BatchNormStatistics
{
    Global,
    Local,
}

/// <summary>From what sums over the rows of a batch are taken (<c>MATEX_SUMS</c>).</summary>
internal enum BatchSums
{
    /// <summary>Whole in a run that is meant to be compared, which one with a seed of its own is; otherwise in parts.</summary>
    Auto,

    /// <summary>Each rank adds up its rows, and the ranks' sums are added: equal to the run alone up to rounding.</summary>
    Parts,

    /// <summary>Every rank adds up the gathered rows of all ranks, in the order of the run alone: equal to the last bit.</summary>
    Whole,
}

/// <summary>How gradients are written for the network (<c>MATEX_COMPRESSION</c>).</summary>
internal enum GradientCompression
{
    None,
    Fp16,
    Bf16,
}

/// <summary>Which rows a rank reads from a data set (<c>MATEX_DATA</c>).</summary>
internal enum DataDistribution
{
    /// <summary>Each rank's rows of every global batch: the same batches as the program alone.</summary>
    Batch,

    /// <summary>One contiguous part of the data set.</summary>
    Contiguous,
}
