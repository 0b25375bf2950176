namespace Tensorflow.Engine;

/// <summary>
/// Collects the tensors that are made while gradients are computed, or during a step of <c>fit</c>, so that those which
/// are not among the results are released at once instead of waiting for the garbage collector: the next step finds
/// their memory free, and in the caches.
/// </summary>
internal sealed class TensorArena
{
    [ThreadStatic]
    private static TensorArena? t_current;

    private readonly List<Tensor> _tensors = [];
    private readonly HashSet<Tensor> _pending = new(ReferenceEqualityComparer.Instance);
    private readonly TensorArena? _outer = t_current;

    public static void Add(Tensor tensor) => t_current?._tensors.Add(tensor);

    public static TensorArena Begin() => t_current = new TensorArena();

    /// <summary>Releases what was made since the last call, but for tensors that are still to be used.</summary>
    public void ReleaseUnless(Func<Tensor, bool> isToBeUsed)
    {
        foreach (var tensor in _tensors)
            if (isToBeUsed(tensor))
                _pending.Add(tensor);
            else
                tensor.Dispose();
        _tensors.Clear();
    }

    /// <summary>Releases a tensor that was to be used and has been.</summary>
    public void ReleaseUsed(Tensor tensor)
    {
        if (_pending.Remove(tensor))
            tensor.Dispose();
    }

    /// <summary>Ends the collection; releases all tensors but those to keep when <paramref name="release"/>.</summary>
    public void End(ReadOnlySpan<Tensor?> keep, bool release)
    {
        t_current = _outer;
        _tensors.AddRange(_pending);
        if (!release)
        {
            _outer?._tensors.AddRange(_tensors);
            return;
        }
        var kept = new HashSet<Tensor>(ReferenceEqualityComparer.Instance);
        foreach (var tensor in keep)
            if (tensor is not null)
                kept.Add(tensor);
        foreach (var tensor in _tensors)
            if (!kept.Contains(tensor))
                tensor.Dispose();
            else
                _outer?._tensors.Add(tensor);
    }
}
