using Tensorflow.Engine;

namespace Tensorflow.NumPy;

/// <summary>Linear algebra on arrays, <c>np.linalg</c>.</summary>
public class LinearAlgebraImpl
{
    /// <summary>The Euclidean norm over some dimensions, or all; they stay as size 1, as in TensorFlow.NET.</summary>
    public NDArray norm(NDArray a, Axis? axis = null)
    {
        if (axis is { size: 2 })
            throw new NotSupportedException("np.linalg.norm of matrices: reshape the last two dimensions into one.");
        var elements = a.dtype.is_integer() ? a.astype(TF_DataType.TF_FLOAT) : a;
        var squares = (elements * elements).Elements;
        return np.sqrt(new NDArray(Reduction.Invoke<SumReducer>(squares, axis?.axis, keepDimensions: true)));
    }

    /// <summary>
    /// The x that minimises |a·x − b|; of several, the one with the smallest norm. By the normal equations, which a
    /// Cholesky factorisation solves.
    /// </summary>
    /// <param name="a">A matrix of full rank, m×n.</param>
    /// <param name="b">Right-hand sides, m×k.</param>
    public NDArray lstsq(NDArray a, NDArray b, string rcond = "warn")
    {
        if (a.ndim != 2 || b.ndim != 2 || a.dims[0] != b.dims[0])
            throw new InvalidArgumentError(
                $"np.linalg.lstsq: a matrix m×n and right-hand sides m×k are expected, got {a.shape} and {b.shape}."
            );
        var matrix = (double[,])a.astype(TF_DataType.TF_DOUBLE).ToMultiDimArray<double>();
        var right = (double[,])b.astype(TF_DataType.TF_DOUBLE).ToMultiDimArray<double>();
        var overdetermined = matrix.GetLength(0) >= matrix.GetLength(1);
        var transposed = Transpose(matrix);
        var solution = overdetermined
            ? Solve(Multiply(transposed, matrix), Multiply(transposed, right))
            : Multiply(transposed, Solve(Multiply(matrix, transposed), right));
        return new NDArray((Array)solution).astype(a.dtype.is_integer() ? TF_DataType.TF_DOUBLE : a.dtype);
    }

    private static double[,] Transpose(double[,] x)
    {
        var result = new double[x.GetLength(1), x.GetLength(0)];
        for (var i = 0; i < x.GetLength(0); i++)
        for (var j = 0; j < x.GetLength(1); j++)
            result[j, i] = x[i, j];
        return result;
    }

    private static double[,] Multiply(double[,] x, double[,] y)
    {
        var result = new double[x.GetLength(0), y.GetLength(1)];
        for (var i = 0; i < x.GetLength(0); i++)
        for (var k = 0; k < x.GetLength(1); k++)
        for (var j = 0; j < y.GetLength(1); j++)
            result[i, j] += x[i, k] * y[k, j];
        return result;
    }

    // Solves a symmetric positive definite system: a = L·Lᵀ, then two triangular systems.
    private static double[,] Solve(double[,] a, double[,] b)
    {
        var n = a.GetLength(0);
        var l = new double[n, n];
        for (var i = 0; i < n; i++)
        for (var j = 0; j <= i; j++)
        {
            var rest = a[i, j];
            for (var k = 0; k < j; k++)
                rest -= l[i, k] * l[j, k];
            if (i == j && rest <= 0)
                throw new InvalidArgumentError("np.linalg.lstsq: the matrix does not have full rank.");
            l[i, j] = i == j ? Math.Sqrt(rest) : rest / l[j, j];
        }
        var x = (double[,])b.Clone();
        for (var c = 0; c < x.GetLength(1); c++)
        {
            for (var i = 0; i < n; i++)
            {
                for (var k = 0; k < i; k++)
                    x[i, c] -= l[i, k] * x[k, c];
                x[i, c] /= l[i, i];
            }
            for (var i = n - 1; i >= 0; i--)
            {
                for (var k = i + 1; k < n; k++)
                    x[i, c] -= l[k, i] * x[k, c];
                x[i, c] /= l[i, i];
            }
        }
        return x;
    }
}
