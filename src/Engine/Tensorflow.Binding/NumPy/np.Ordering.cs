namespace Tensorflow.NumPy;

public partial class np
{
    /// <summary>Positions (int64) of the greatest elements along a dimension, the first when left out.</summary>
    public static NDArray argmax(NDArray a, Axis? axis = null) =>
        new(Ordering.ArgExtreme(a.Elements, axis is null ? 0 : axis[0], greatest: true));

    /// <summary>Positions (int64) of the smallest elements along a dimension, the first when left out.</summary>
    public static NDArray argmin(NDArray a, Axis? axis = null) =>
        new(Ordering.ArgExtreme(a.Elements, axis is null ? 0 : axis[0], greatest: false));

    /// <summary>Positions (int32) that sort the elements along a dimension, the last when left out.</summary>
    public static NDArray argsort(NDArray a, Axis? axis = null) =>
        new(Ordering.ArgSort(a.Elements, axis is null ? -1 : axis[0]));

    /// <summary>The elements in order along a dimension, the last when left out.</summary>
    /// <param name="direction"><c>ASCENDING</c> or <c>DESCENDING</c>.</param>
    public static NDArray sort(NDArray values, Axis? axis = null, string direction = "ASCENDING") =>
        direction is "ASCENDING" or "DESCENDING"
            ? new(Ordering.Sort(values.Elements, axis is null ? -1 : axis[0], direction == "DESCENDING"))
            : throw new ValueError($"np.sort: the direction is 'ASCENDING' or 'DESCENDING', not '{direction}'.");

    /// <summary>Distinct elements in the order in which they appear, and for each element its place among them.</summary>
    public static (NDArray, NDArray) unique(NDArray a)
    {
        var (values, indices) = Ordering.Unique(a.Elements);
        return (new NDArray(values), new NDArray(indices));
    }

    /// <summary>Shuffles the rows of an array in place.</summary>
    public static void shuffle(NDArray x) => random.shuffle(x);
}
