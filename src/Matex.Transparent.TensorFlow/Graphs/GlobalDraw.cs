using Matex.Transparent.Placements;
using Matex.Transparent.TensorFlow.Eager;
using Tensorflow;
using Tensorflow.NumPy;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>
/// A random operation that is shaped by the batch: it is told the shape of the whole batch's numbers, and draws them with
/// the generator that it has in this session, as in the run alone; this rank keeps its rows.
/// </summary>
/// <param name="Shape">The input that is fed instead of computed.</param>
/// <param name="Dimension">The dimension of the numbers that counts rows.</param>
internal sealed record GlobalDraw(Tensor Shape, int Dimension)
{
    private long[] _extents = [];

    /// <summary>Elements along that dimension for each row.</summary>
    private long Multiple { get; init; }

    /// <summary>Null when the shape is not known but for the number of rows.</summary>
    public static GlobalDraw? Of(Operation operation, Placement shape, Placement numbers)
    {
        var element = shape.RowCountElement;
        var extents = Constants.ShapeBut(operation.inputs[0], element);
        return extents is null || shape.Multiple < 1 || !CustomOperations.AreAvailable
            ? null
            : new GlobalDraw(operation.inputs[0], numbers.Dimension) { _extents = extents, Multiple = shape.Multiple };
    }

    /// <summary>The shape of the whole batch's numbers.</summary>
    public NDArray ShapeFor(Batch batch)
    {
        var extents = (long[])_extents.Clone();
        extents[Dimension] = batch.Rows * Multiple;
        return Shape.dtype == TF_DataType.TF_INT64
            ? new NDArray(extents)
            : new NDArray(Array.ConvertAll(extents, static extent => checked((int)extent)));
    }
}
