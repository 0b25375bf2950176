namespace Tensorflow.Engine;

/// <summary>
/// A product A B that nobody has asked for yet. It keeps copies of both factors, packed, which is work that the product
/// would begin with: what happens to the factors' memory meanwhile does not change it. A gradient of a layer's weights is
/// such a product; where gradient descent is all that it is for, it changes the weights from the processor's registers and
/// never is in memory, which costs a layer of few rows more time than its multiplications.
/// </summary>
internal sealed unsafe class DeferredProduct : IDisposable
{
    /// <summary>Elements of the result below which its memory is in the caches anyway.</summary>
    private const long SmallestResult = 1 << 15;

    private readonly int _rows;
    private readonly int _inner;
    private readonly int _columns;
    private readonly TorchTensor _left;
    private readonly TorchTensor _right;

    private DeferredProduct(MatrixView a, MatrixView b, int rows, int inner, int columns)
    {
        (_rows, _inner, _columns) = (rows, inner, columns);
        var height = (rows + TileKernel.Rows - 1) / TileKernel.Rows * TileKernel.Rows;
        _left = TorchTensor.Empty(TF_DataType.TF_FLOAT, [(long)height * inner]);
        _right = TorchTensor.Empty(TF_DataType.TF_FLOAT, [(long)inner * PanelProduct.Padded(columns)]);
        Packing.Left(a, 0, rows, 0, inner, (float*)_left.DataPointer);
        for (var column = 0; column < columns; column += PanelProduct.Columns)
        {
            var width = Math.Min(PanelProduct.Columns, columns - column);
            Packing.Right(b, 0, inner, column, width, PanelProduct.Padded(width), Panel(column));
        }
    }

    /// <summary>Sizes of the result.</summary>
    public long[] Sizes => [_rows, _columns];

    /// <summary>
    /// A product of a few long columns with a few long rows, as the gradient of a layer's weights is: its factors take less
    /// memory than the result, and its sums are finished in one go. Null if it is another one.
    /// </summary>
    public static DeferredProduct? TryCreate(TorchTensor a, TorchTensor b)
    {
        if (!MatrixProduct.Suits(a, b))
            return null;
        var (rows, inner, columns) = (a.Sizes[0], a.Sizes[1], b.Sizes[1]);
        if (
            inner > OuterProductKernel.LongestInner
            || rows * columns < SmallestResult
            || 2 * inner * (rows + columns) > rows * columns
            || a.Strides[0] != 1
            || b.Strides[1] != 1
        )
            return null;
        return new DeferredProduct(
            new MatrixView((float*)a.DataPointer, a.Strides[0], a.Strides[1]),
            new MatrixView((float*)b.DataPointer, b.Strides[0], b.Strides[1]),
            (int)rows,
            (int)inner,
            (int)columns
        );
    }

    /// <summary>C = A B.</summary>
    public TorchTensor Compute()
    {
        var result = TorchTensor.Empty(TF_DataType.TF_FLOAT, Sizes);
        Run((float*)result.DataPointer, default(SetTile));
        return result;
    }

    /// <summary>C -= rate A B, for C of the same sizes, row-major.</summary>
    public void Descend(TorchTensor weights, float rate)
    {
        Run((float*)weights.DataPointer, new DescendTile(rate));
        GC.KeepAlive(weights);
    }

    public void Dispose()
    {
        _left.Dispose();
        _right.Dispose();
    }

    private float* Panel(int column) => (float*)_right.DataPointer + ((long)column * _inner);

    private void Run<TEnd>(float* c, TEnd end)
        where TEnd : struct, ITileEnd
    {
        ParallelLoop.Ranges(_rows, TileKernel.Rows, _columns, (start, stop) => Part((int)start, (int)stop, c, end));
        GC.KeepAlive(this);
    }

    private void Part<TEnd>(int start, int stop, float* c, TEnd end)
        where TEnd : struct, ITileEnd
    {
        var left = (float*)_left.DataPointer + ((long)start * _inner);
        for (var column = 0; column < _columns; column += PanelProduct.Columns)
            PanelProduct.Run(
                left,
                Panel(column),
                stop - start,
                Math.Min(PanelProduct.Columns, _columns - column),
                _inner,
                c + ((long)start * _columns) + column,
                _columns,
                end,
                Lookahead.None(left)
            );
    }
}
