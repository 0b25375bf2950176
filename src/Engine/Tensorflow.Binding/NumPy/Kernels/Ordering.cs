using System.Numerics;
using Tensorflow.Engine;

namespace Tensorflow.NumPy;

/// <summary>Positions of extremes, and sorting.</summary>
internal static class Ordering
{
    /// <summary>Position of the first greatest (or least) element along a dimension, as int64.</summary>
    public static TorchTensor ArgExtreme(TorchTensor x, int axis, bool greatest)
    {
        var name = greatest ? "np.argmax" : "np.argmin";
        using var split = Axes.Of(x, [axis], name);
        if (split.Reduced == 0)
            throw new InvalidArgumentError($"{name}: the dimension {axis} has no elements.");
        var result = TorchTensor.Empty(TF_DataType.TF_INT64, split.Kept);
        ElementTypes.Invoke<ArgAction, bool>(x.DataType, new(split, result, greatest), name);
        return result;
    }

    /// <summary>The elements in order along a dimension.</summary>
    public static TorchTensor Sort(TorchTensor x, int axis, bool descending) =>
        AlongLast(
            x,
            axis,
            last => ElementTypes.Invoke<SortAction, TorchTensor>(last.DataType, new(last, descending), "np.sort")
        );

    /// <summary>The positions (int32) that put the elements in ascending order; equal elements keep theirs.</summary>
    public static TorchTensor ArgSort(TorchTensor x, int axis) =>
        AlongLast(
            x,
            axis,
            last => ElementTypes.Invoke<ArgSortAction, TorchTensor>(last.DataType, new(last), "np.argsort")
        );

    /// <summary>Distinct elements in the order in which they first appear, and for each element its place (int32).</summary>
    public static (TorchTensor Values, TorchTensor Indices) Unique(TorchTensor x) =>
        x.Rank == 1
            ? ElementTypes.Invoke<UniqueAction, (TorchTensor, TorchTensor)>(x.DataType, new(x), "np.unique")
            : throw new InvalidArgumentError($"np.unique expects a vector, got {x}. Use reshape(-1) first.");

    private static TorchTensor AlongLast(TorchTensor x, int axis, Func<TorchTensor, TorchTensor> function)
    {
        var dimension = Axes.Normalize(axis, x.Rank, "np.sort");
        if (dimension == x.Rank - 1)
            return function(x);
        var order = Enumerable.Range(0, x.Rank).ToArray();
        (order[dimension], order[^1]) = (order[^1], order[dimension]);
        using var view = x.Permute(order);
        using var source = view.Contiguous();
        using var sorted = function(source);
        using var back = sorted.Permute(order);
        return back.Contiguous();
    }

    private readonly struct ArgAction(Axes split, TorchTensor result, bool greatest) : IElementAction<bool>
    {
        public bool Invoke<T>()
            where T : unmanaged, INumber<T>
        {
            ReadOnlySpan<T> source = split.Source.Span<T>();
            var output = result.Span<long>();
            var (reduced, inner) = ((int)split.Reduced, (int)split.Inner);
            for (var k = 0; k < output.Length; k++)
            {
                var start = k / inner * reduced * inner + k % inner;
                var best = 0;
                for (var r = 1; r < reduced; r++)
                {
                    var (candidate, current) = (source[start + r * inner], source[start + best * inner]);
                    if (greatest ? candidate > current : candidate < current)
                        best = r;
                }
                output[k] = best;
            }
            return true;
        }
    }

    private readonly struct SortAction(TorchTensor x, bool descending) : IElementAction<TorchTensor>
    {
        public TorchTensor Invoke<T>()
            where T : unmanaged, INumber<T>
        {
            var result = x.Clone();
            var length = (int)result.Sizes[^1];
            var elements = result.Span<T>();
            for (var i = 0; i < elements.Length; i += length)
            {
                var row = elements.Slice(i, length);
                row.Sort();
                if (descending)
                    row.Reverse();
            }
            return result;
        }
    }

    private readonly struct ArgSortAction(TorchTensor x) : IElementAction<TorchTensor>
    {
        public TorchTensor Invoke<T>()
            where T : unmanaged, INumber<T>
        {
            var result = TorchTensor.Empty(TF_DataType.TF_INT32, x.Sizes);
            var length = (int)x.Sizes[^1];
            ReadOnlySpan<T> elements = x.Span<T>();
            for (var i = 0; i < elements.Length; i += length)
            {
                var row = elements.Slice(i, length).ToArray();
                var positions = result.Span<int>().Slice(i, length);
                for (var k = 0; k < length; k++)
                    positions[k] = k;
                positions.Sort((a, b) => row[a].CompareTo(row[b]) is var c && c != 0 ? c : a.CompareTo(b));
            }
            GC.KeepAlive(x);
            return result;
        }
    }

    private readonly struct UniqueAction(TorchTensor x) : IElementAction<(TorchTensor, TorchTensor)>
    {
        public (TorchTensor, TorchTensor) Invoke<T>()
            where T : unmanaged, INumber<T>
        {
            var places = new Dictionary<T, int>();
            var indices = TorchTensor.Empty(TF_DataType.TF_INT32, x.Sizes);
            ReadOnlySpan<T> elements = x.Span<T>();
            var output = indices.Span<int>();
            for (var i = 0; i < elements.Length; i++)
            {
                if (!places.TryGetValue(elements[i], out var place))
                    places.Add(elements[i], place = places.Count);
                output[i] = place;
            }
            var values = TorchTensor.Empty(x.DataType, [places.Count]);
            foreach (var (value, place) in places)
                values.Span<T>()[place] = value;
            GC.KeepAlive(x);
            return (values, indices);
        }
    }
}
