namespace Tensorflow.Engine;

/// <summary>
/// One element of a data set: a row of tensors that are cut along dimension 0 (nothing is copied or created for it),
/// or tensors of its own.
/// </summary>
internal readonly struct Element
{
    private readonly object _source;

    public Element(TensorRows rows, long row)
    {
        _source = rows;
        Row = row;
    }

    public Element(params TensorValue[] components)
    {
        _source = components;
        Row = -1;
    }

    /// <summary>The tensors that this is a row of, if it is one.</summary>
    public TensorRows? Rows => _source as TensorRows;

    public long Row { get; }

    /// <summary>The components as tensors; of a row they are views.</summary>
    public TensorValue[] Components() => _source is TensorRows rows ? rows.View(Row) : (TensorValue[])_source;
}
