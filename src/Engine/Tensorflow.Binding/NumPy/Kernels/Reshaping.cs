using Tensorflow.Engine;

namespace Tensorflow.NumPy;

/// <summary>Changes of shape that leave the elements where they are.</summary>
internal static class Reshaping
{
    /// <summary>The dimensions of a new shape, the one that is -1 computed.</summary>
    public static long[] Infer(Shape shape, long count)
    {
        var sizes = (long[])shape.dims.Clone();
        var open = -1;
        var product = 1L;
        for (var i = 0; i < sizes.Length; i++)
        {
            if (sizes[i] >= 0)
                product *= sizes[i];
            else if (sizes[i] == -1 && open < 0)
                open = i;
            else
                throw new InvalidArgumentError($"The shape {shape} has more than one unknown dimension.");
        }
        if (open >= 0)
            sizes[open] = product == 0 ? 0 : count / product;
        if (open < 0 ? product != count : product * sizes[open] != count)
            throw new InvalidArgumentError(
                $"Input to reshape is an array with {count} values, but the requested shape {shape} has {product}"
            );
        return sizes;
    }

    /// <summary>A view with a dimension of size 1 inserted before <paramref name="axis"/>.</summary>
    public static TorchTensor ExpandDims(TorchTensor x, int axis)
    {
        var position = Axes.Normalize(axis, x.Rank + 1, "np.expand_dims");
        return x.Reshape([.. x.Sizes[..position], 1, .. x.Sizes[position..]]);
    }

    /// <summary>A view without the given dimensions of size 1, or without all of them.</summary>
    public static TorchTensor Squeeze(TorchTensor x, int[]? axes)
    {
        var dropped = new bool[x.Rank];
        if (axes is null)
            for (var i = 0; i < x.Rank; i++)
                dropped[i] = x.Sizes[i] == 1;
        else
            foreach (var axis in axes)
            {
                var dimension = Axes.Normalize(axis, x.Rank, "np.squeeze");
                dropped[dimension] =
                    x.Sizes[dimension] == 1
                        ? true
                        : throw new InvalidArgumentError(
                            $"np.squeeze: dimension {axis} has size {x.Sizes[dimension]}, expected 1."
                        );
            }
        return x.Reshape([.. x.Sizes.Where((_, i) => !dropped[i])]);
    }

    /// <summary>A copy with dimensions moved to other positions; the others keep their order.</summary>
    public static TorchTensor MoveAxis(TorchTensor x, int[] source, int[] destination)
    {
        if (source.Length != destination.Length)
            throw new InvalidArgumentError("np.moveaxis: source and destination name as many dimensions.");
        var from = Array.ConvertAll(source, a => Axes.Normalize(a, x.Rank, "np.moveaxis"));
        var to = Array.ConvertAll(destination, a => Axes.Normalize(a, x.Rank, "np.moveaxis"));
        var order = new int[x.Rank];
        Array.Fill(order, -1);
        for (var i = 0; i < from.Length; i++)
            order[to[i]] = from[i];
        var rest = new Queue<int>(Enumerable.Range(0, x.Rank).Except(from));
        for (var i = 0; i < order.Length; i++)
            if (order[i] < 0)
                order[i] = rest.Dequeue();
        using var view = x.Permute(order);
        return view.Contiguous();
    }
}
