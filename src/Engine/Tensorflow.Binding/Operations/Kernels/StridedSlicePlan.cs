using System.Numerics;

namespace Tensorflow.Engine;

/// <summary>
/// What a strided slice takes of a tensor: NumPy's indexing with ranges, single positions, an ellipsis and new
/// dimensions, encoded in masks as TensorFlow's StridedSlice has them.
/// </summary>
internal sealed class StridedSlicePlan
{
    private readonly List<long> _begin = [];
    private readonly List<long> _stride = [];
    private readonly List<long> _size = [];
    private readonly List<long> _result = [];

    /// <summary>Unknown sizes, begins or ends give sizes of -1.</summary>
    private StridedSlicePlan(AttributeSet attributes, long[] sizes, long[]? begin, long[]? end, long[] strides, bool _)
    {
        var beginMask = attributes.Get<long>("begin_mask");
        var endMask = attributes.Get<long>("end_mask");
        var ellipsis = attributes.Get<long>("ellipsis_mask");
        var newAxis = attributes.Get<long>("new_axis_mask");
        var shrink = attributes.Get<long>("shrink_axis_mask");
        if (BitOperations.PopCount((ulong)ellipsis) > 1)
            throw new InvalidArgumentError("Multiple ellipses in slice spec not allowed");
        var used = 0;
        for (var i = 0; i < strides.Length; i++)
            if (!Has(ellipsis, i) && !Has(newAxis, i))
                used++;
        var dimension = 0;
        for (var i = 0; i < strides.Length; i++)
        {
            if (Has(ellipsis, i))
            {
                for (var rest = sizes.Length - used; rest > 0; rest--)
                    TakeAll(sizes[dimension++]);
                continue;
            }
            if (Has(newAxis, i))
            {
                _result.Add(1);
                continue;
            }
            if (dimension >= sizes.Length)
                throw new InvalidArgumentError(
                    $"Index out of range using input dim {dimension}; input has only {sizes.Length} dims"
                );
            var size = sizes[dimension++];
            if (Has(shrink, i))
                TakeOne(size, begin?[i], dimension - 1);
            else
                TakeRange(
                    size,
                    Has(beginMask, i) ? null : begin?[i],
                    Has(endMask, i) ? null : end?[i],
                    strides[i],
                    (begin is null && !Has(beginMask, i)) || (end is null && !Has(endMask, i))
                );
        }
        while (dimension < sizes.Length)
            TakeAll(sizes[dimension++]);
    }

    public StridedSlicePlan(AttributeSet attributes, long[] sizes, long[] begin, long[] end, long[] strides)
        : this(attributes, sizes, begin, end, strides, true) { }

    /// <summary>First element, step and number of elements for each dimension of the tensor.</summary>
    public IReadOnlyList<long> Begin => _begin;

    public IReadOnlyList<long> Stride => _stride;

    public IReadOnlyList<long> Size => _size;

    /// <summary>The sizes of what is taken, single positions dropped and new dimensions added.</summary>
    public long[] Result => [.. _result];

    public static Shape Infer(AttributeSet attributes, Shape input, long[]? begin, long[]? end, long[] strides) =>
        new(new StridedSlicePlan(attributes, input.dims, begin, end, strides, true).Result);

    private static bool Has(long mask, int bit) => ((mask >> bit) & 1) != 0;

    private void TakeAll(long size)
    {
        _begin.Add(0);
        _stride.Add(1);
        _size.Add(size);
        _result.Add(size);
    }

    private void TakeOne(long size, long? position, int dimension)
    {
        var at =
            position is null || (size < 0 && position < 0) ? 0
            : position < 0 ? position.Value + size
            : position.Value;
        if (size >= 0 && position is not null && (at < 0 || at >= size))
            throw new InvalidArgumentError($"slice index {position} of dimension {dimension} out of bounds.");
        _begin.Add(at);
        _stride.Add(1);
        _size.Add(1);
    }

    private void TakeRange(long size, long? begin, long? end, long stride, bool isUnknown)
    {
        if (stride == 0)
            throw new InvalidArgumentError("strides must be non-zero");
        _stride.Add(stride);
        if (isUnknown || size < 0)
        {
            _begin.Add(0);
            _size.Add(-1);
            _result.Add(-1);
            return;
        }
        var (lowest, highest) = stride > 0 ? (0L, size) : (-1L, size - 1);
        var first = Clamp(begin, stride > 0 ? lowest : highest);
        var last = Clamp(end, stride > 0 ? highest : lowest);
        var count = Math.Max(
            0,
            stride > 0 ? (last - first + stride - 1) / stride : (first - last - stride - 1) / -stride
        );
        _begin.Add(first);
        _size.Add(count);
        _result.Add(count);

        long Clamp(long? position, long missing) =>
            position is not { } p ? missing : Math.Clamp(p < 0 ? p + size : p, lowest, highest);
    }
}
