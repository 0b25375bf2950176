using static Tensorflow.Binding;

namespace Tensorflow.Framework;

/// <summary>A tensor made of several.</summary>
public abstract class CompositeTensor;

/// <summary>Rows of a larger tensor: values, and which rows they are.</summary>
public class IndexedSlices : CompositeTensor
{
    public IndexedSlices(Tensor values, Tensor indices, Tensor? dense_shape = null)
    {
        (this.values, this.indices, this.dense_shape) = (values, indices, dense_shape);
        values.Tag = this;
    }

    public Tensor values { get; }

    public Tensor indices { get; }

    public Tensor? dense_shape { get; }

    public string name => values.name;

    public string device => values.Device;

    public Operation op => values.op;

    public TF_DataType dtype => values.dtype;

    public Graph graph => values.graph;

    public static implicit operator Tensor(IndexedSlices indexedSlices) => _indexed_slices_to_tensor(indexedSlices);

    public static implicit operator IndexedSlices?(Tensor tensor) => tensor.Tag as IndexedSlices;

    /// <summary>The whole tensor; rows that occur several times are added.</summary>
    public static Tensor _indexed_slices_to_tensor(
        IndexedSlices indexedSlices,
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? name = "",
        bool as_ref = false
    ) =>
        tf.Context.ExecuteOp(
            "UnsortedSegmentSum",
            name!,
            new ExecuteOpArgs(
                indexedSlices.values,
                indexedSlices.indices,
                (
                    indexedSlices.dense_shape
                    ?? throw new ValueError("Rows without the shape of the whole cannot become a tensor.")
                )[0]
            )
        );
}
