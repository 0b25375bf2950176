namespace Tensorflow.Engine;

/// <summary>The elements of a matrix in memory, with the distances between rows and between columns.</summary>
internal readonly unsafe struct MatrixView(float* data, long rowStep, long columnStep)
{
    public float* Data { get; } = data;

    public long RowStep { get; } = rowStep;

    public long ColumnStep { get; } = columnStep;

    /// <summary>The part of the matrix that begins there.</summary>
    public MatrixView From(long row, long column) => new(At(row, column), RowStep, ColumnStep);

    public float* At(long row, long column) => Data + (row * RowStep) + (column * ColumnStep);
}
