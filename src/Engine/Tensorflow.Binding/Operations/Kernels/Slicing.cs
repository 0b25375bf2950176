namespace Tensorflow.Engine;

/// <summary>Ranges of tensors as views, and writing through them.</summary>
internal static class Slicing
{
    public static TorchTensor Slice(TorchTensor tensor, long[] begin, long[] size)
    {
        var result = tensor.Alias();
        for (var d = 0; d < tensor.Rank; d++)
        {
            var count = size[d] < 0 ? tensor.Sizes[d] - begin[d] : size[d];
            if (begin[d] < 0 || count < 0 || begin[d] + count > tensor.Sizes[d])
                throw new InvalidArgumentError(
                    $"Expected begin[{d}] and size[{d}] within [0, {tensor.Sizes[d]}], but got {begin[d]} and {size[d]}"
                );
            var next = Torch.Slice(result, d, begin[d], count);
            result.Dispose();
            result = next;
        }
        using (result)
            return result.Contiguous();
    }

    public static TorchTensor Read(TorchTensor tensor, StridedSlicePlan plan)
    {
        using var view = View(tensor, plan, out var flipped);
        using var ordered = flipped.Length == 0 ? view.Contiguous() : Torch.Flip(view, flipped);
        return ordered.Reshape(plan.Result);
    }

    /// <summary>Copies a value, broadcast if need be, into the range.</summary>
    public static void Write(TorchTensor tensor, StridedSlicePlan plan, TorchTensor value)
    {
        using var view = View(tensor, plan, out var flipped);
        using var expanded = Torch.BroadcastTo(value, plan.Result);
        using var shaped = expanded.Reshape([.. plan.Size]);
        using var ordered = flipped.Length == 0 ? shaped.Alias() : Torch.Flip(shaped, flipped);
        view.CopyFrom(ordered);
    }

    public static StringValue Strings(StringValue text, StridedSlicePlan plan)
    {
        using var numbers = TorchTensor.FromSpan<long>(
            [.. Enumerable.Range(0, text.Elements.Length).Select(i => (long)i)],
            text.Sizes
        );
        using var taken = Read(numbers, plan);
        return new StringValue([.. taken.Span<long>().ToArray().Select(i => text.Elements[i])], plan.Result);
    }

    /// <summary>A view of the range; dimensions with negative steps are taken forwards and named.</summary>
    private static TorchTensor View(TorchTensor tensor, StridedSlicePlan plan, out long[] flipped)
    {
        var rank = tensor.Rank;
        Span<long> sizes = stackalloc long[rank];
        Span<long> strides = stackalloc long[rank];
        var offset = 0L;
        var backwards = new List<long>();
        for (var d = 0; d < rank; d++)
        {
            var (begin, step, size) = (plan.Begin[d], plan.Stride[d], plan.Size[d]);
            if (step < 0)
            {
                backwards.Add(d);
                begin += (size - 1) * step;
                step = -step;
            }
            sizes[d] = size;
            strides[d] = step * tensor.Strides[d];
            if (size > 0)
                offset += begin * tensor.Strides[d];
        }
        flipped = [.. backwards];
        return tensor.View(sizes, strides, plan.Result.Contains(0) ? 0 : offset);
    }
}
