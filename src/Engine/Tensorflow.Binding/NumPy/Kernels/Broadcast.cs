namespace Tensorflow.NumPy;

/// <summary>How two row-major arrays are laid over a common shape (NumPy's broadcasting rules).</summary>
internal readonly struct Broadcast
{
    private Broadcast(long[] dims, long[] left, long[] right)
    {
        Dims = dims;
        Left = left;
        Right = right;
    }

    /// <summary>The common shape.</summary>
    public long[] Dims { get; }

    /// <summary>Strides of the operands along the common shape, 0 where an operand is repeated.</summary>
    public long[] Left { get; }

    public long[] Right { get; }

    /// <exception cref="InvalidArgumentError">The shapes do not fit.</exception>
    public static Broadcast Of(long[] left, long[] right, string function)
    {
        var rank = Math.Max(left.Length, right.Length);
        var dims = new long[rank];
        var leftStrides = new long[rank];
        var rightStrides = new long[rank];
        long leftStep = 1,
            rightStep = 1;
        for (var i = rank - 1; i >= 0; i--)
        {
            var l = Dim(left, i - rank + left.Length);
            var r = Dim(right, i - rank + right.Length);
            if (l != r && l != 1 && r != 1)
                throw new InvalidArgumentError(
                    $"Incompatible shapes: [{string.Join(',', left)}] vs. [{string.Join(',', right)}] in {function}"
                );
            dims[i] = l == 1 ? r : l;
            leftStrides[i] = l == 1 ? 0 : leftStep;
            rightStrides[i] = r == 1 ? 0 : rightStep;
            leftStep *= l;
            rightStep *= r;
        }
        return new Broadcast(dims, leftStrides, rightStrides);
    }

    private static long Dim(long[] dims, int index) => index < 0 ? 1 : dims[index];

    /// <summary>
    /// Calls <paramref name="row"/> for each row of the last dimension with the positions of its first elements.
    /// </summary>
    public void ForEachRow(RowAction row)
    {
        var rank = Dims.Length;
        var length = rank == 0 ? 1 : Dims[rank - 1];
        var rows = 1L;
        for (var i = 0; i < rank - 1; i++)
            rows *= Dims[i];
        if (length == 0)
            return;
        var position = new long[rank];
        long left = 0,
            right = 0;
        for (var r = 0L; r < rows; r++)
        {
            row(left, right, r * length, (int)length);
            for (var i = rank - 2; i >= 0; i--)
            {
                left += Left[i];
                right += Right[i];
                if (++position[i] < Dims[i])
                    break;
                left -= Left[i] * Dims[i];
                right -= Right[i] * Dims[i];
                position[i] = 0;
            }
        }
    }

    /// <summary>Positions of a row in the operands and in the result, and its length.</summary>
    public delegate void RowAction(long left, long right, long result, int length);
}
