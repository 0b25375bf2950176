namespace Matex.Transparent.Placements;

/// <summary>
/// One operation and what is known of its inputs and outputs: what a rule sees. Adapters implement it over eager
/// operations and over graph operations. Sizes are those of the whole values, not this rank's.
/// </summary>
internal interface IOperationCall
{
    /// <summary>TensorFlow's operation type, such as <c>MatMul</c>.</summary>
    string Type { get; }

    int InputCount { get; }

    int OutputCount { get; }

    /// <summary>The attributes as a text, which tells operations of one type apart; null when not known.</summary>
    string? Signature => null;

    /// <summary>
    /// Are the derivatives of values that were made whole combined over the ranks on the way back? Then such values may
    /// meet rows again, as the statistics of batch normalisation do.
    /// </summary>
    bool Synchronises => false;

    /// <summary>
    /// Are sums over the rows of a batch taken from all rows at once, in the order of the run alone? Then no output is
    /// partial but a number of rows.
    /// </summary>
    bool SumsAreWhole => false;

    ValueState State(int input);

    /// <summary>The number of dimensions of an input; -1 when not known.</summary>
    int Rank(int input);

    /// <summary>The size of a dimension of the whole input; -1 when not known.</summary>
    long Dimension(int input, int dimension);

    /// <summary>TensorFlow's number of an input's element type (<c>DT_FLOAT</c> = 1); 0 when not known.</summary>
    int DataType(int input);

    /// <summary>The number of dimensions of an output; -1 when not known.</summary>
    int OutputRank(int output);

    /// <summary>The size of a dimension of the whole output; -1 when not known.</summary>
    long OutputDimension(int output, int dimension);

    /// <summary>
    /// The host value of a small integer constant (axes, shapes, permutations, paddings), flat; null when not known.
    /// The row count inside a value placed as <see cref="PlacementKind.Shape"/> may be the local or the global one.
    /// </summary>
    long[]? Constant(int input);

    /// <summary>
    /// An attribute as <c>bool</c>, <c>long</c>, <c>float</c>, <c>long[]</c>, <c>string</c>, or an element type as
    /// <c>int</c>; default when the operation does not have it.
    /// </summary>
    T? Attribute<T>(string name);
}
