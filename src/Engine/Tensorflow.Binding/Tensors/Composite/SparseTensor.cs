using Tensorflow.Framework;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>A tensor given by the positions and values of some elements; all others are zero.</summary>
public class SparseTensor : CompositeTensor
{
    /// <summary>Positions, one row an element, of shape (n, rank).</summary>
    public Tensor indices;

    /// <summary>The elements, of shape (n).</summary>
    public Tensor values;

    /// <summary>The shape of the whole, of shape (rank).</summary>
    public Tensor dense_shape;

    public SparseTensor(Tensor indices, Tensor values, Tensor dense_shape)
    {
        (this.indices, this.values, this.dense_shape) = (indices, values, dense_shape);
        Check();
    }

    public SparseTensor(long[,] indices_, Array values_, long[] dense_shape_)
    {
        using var scope = ops.name_scope(null!, "SparseTensor");
        indices = ops.convert_to_tensor(indices_, TF_DataType.TF_INT64, "indices");
        values = ops.convert_to_tensor(values_, name: "values");
        dense_shape = ops.convert_to_tensor(dense_shape_, TF_DataType.TF_INT64, "dense_shape");
        Check();
    }

    /// <summary>The values alone, as in TensorFlow.NET; see <c>tf.sparse_tensor_to_dense</c> for the whole.</summary>
    public static implicit operator Tensor(SparseTensor indexedSlices) => indexedSlices.values;

    public static implicit operator SparseTensor?(Tensor tensor) => tensor.Tag as SparseTensor;

    private void Check()
    {
        var (positions, elements, sizes) = (indices.shape, values.shape, dense_shape.shape);
        if (positions.IsNull || elements.IsNull || sizes.IsNull)
            return;
        var fits =
            positions.ndim == 2
            && elements.ndim == 1
            && sizes.ndim == 1
            && Agree(positions.dims[0], elements.dims[0])
            && Agree(positions.dims[1], sizes.dims[0]);
        if (!fits)
            throw new ValueError(
                $"A sparse tensor takes indices of shape (n, rank), values (n) and dense_shape (rank), got {positions}, "
                    + $"{elements} and {sizes}."
            );
    }

    private static bool Agree(long a, long b) => a < 0 || b < 0 || a == b;
}
