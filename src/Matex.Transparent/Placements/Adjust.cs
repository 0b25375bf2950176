namespace Matex.Transparent.Placements;

/// <summary>What has to be done to an input before this rank runs an operation on it.</summary>
internal enum Adjust
{
    None,

    /// <summary>Gather a shard, reduce a partial value, put the global row count into a shape.</summary>
    MakeWhole,

    /// <summary>
    /// Divide a replicated term by the number of ranks whose terms the sum will contain: all of them where the sum over a
    /// phantom row is made zero as it arises, <see cref="RowPartition.Contributors"/> where it is left out at the end.
    /// </summary>
    DivideBySize,

    /// <summary>Take this rank's rows of a replicated value, in dimension <see cref="Outcome.TakeRowsDimension"/>; no communication.</summary>
    TakeRows,

    /// <summary>
    /// The input is the target shape of a sharded output: a value placed as a shape is used as it is; in a constant, the
    /// element of the output's sharded dimension becomes <c>Multiple × local rows</c> (-1 stays -1).
    /// </summary>
    LocalShape,
}
