namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// What a value is taken for that does not come from the batch but has as many rows as this rank's part of it. The readings
/// are tried in this order until the operation can run on pieces; alone, the operation would fit in one of them only, since
/// the whole batch has other rows.
/// </summary>
internal enum LocalReading
{
    /// <summary>A value of which nothing is known was made for this rank's rows.</summary>
    Made,

    /// <summary>So was what has been computed from such a value and trainable variables.</summary>
    Computed,

    /// <summary>It is whole.</summary>
    Whole,
}
