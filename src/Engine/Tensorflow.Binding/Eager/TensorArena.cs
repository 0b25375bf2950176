using Tensorflow.Gradients;

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
    private readonly TensorArena? _outer = t_current;
    private HashSet<Tensor>? _pending;
    private bool _isLeftToCollector;

    public static TensorArena? Current => t_current;

    /// <summary>The number of tensors made so far.</summary>
    public int Count => _tensors.Count;

    public static void Add(Tensor tensor) => t_current?._tensors.Add(tensor);

    public static TensorArena Begin() => t_current = new TensorArena();

    /// <summary>Gives up releasing anything: a function of the program's own has seen tensors, and may keep them.</summary>
    public void LeaveToCollector() => _isLeftToCollector = true;

    /// <summary>Hands the tensors made since there were <paramref name="start"/> to a tape, but for those to keep.</summary>
    public void MoveTo(Tape tape, int start, Tensors keep)
    {
        if (_isLeftToCollector)
            return;
        var end = start;
        for (var i = start; i < _tensors.Count; i++)
        {
            var tensor = _tensors[i];
            if (IsAmong(keep, tensor))
                _tensors[end++] = tensor;
            else
                tape.AddTemporary(tensor);
        }
        _tensors.RemoveRange(end, _tensors.Count - end);
    }

    /// <summary>Releases what was made since the last call, but for tensors that are still to be used.</summary>
    public void ReleaseUnless(Func<Tensor, bool> isToBeUsed)
    {
        foreach (var tensor in _tensors)
            if (isToBeUsed(tensor))
                (_pending ??= new(ReferenceEqualityComparer.Instance)).Add(tensor);
            else
                tensor.Dispose();
        _tensors.Clear();
    }

    /// <summary>Whether a tensor was made here and is released by <see cref="ReleaseUsed"/>.</summary>
    public bool Releases(Tensor tensor) => _pending?.Contains(tensor) == true;

    /// <summary>Releases a tensor that was to be used and has been.</summary>
    public void ReleaseUsed(Tensor tensor)
    {
        if (_pending?.Remove(tensor) == true)
            tensor.Dispose();
    }

    /// <summary>Ends the collection; releases all tensors but those to keep when <paramref name="release"/>.</summary>
    public void End(ReadOnlySpan<Tensor?> keep, bool release)
    {
        t_current = _outer;
        if (_pending is not null)
            _tensors.AddRange(_pending);
        if (!release || _isLeftToCollector)
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

    private static bool IsAmong(Tensors keep, Tensor tensor)
    {
        if (keep.Length == 1)
            return ReferenceEquals(keep.Single, tensor);
        foreach (var kept in keep.Flatten())
            if (ReferenceEquals(kept, tensor))
                return true;
        return false;
    }
}
