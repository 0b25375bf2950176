namespace Tensorflow.Engine;

/// <summary>
/// Gradients on their way back: for each tensor the parts of its gradient that are known, and how often each part is
/// still to be used, so that its memory is released as soon as nothing needs it.
/// </summary>
internal sealed class PendingGradients(TensorArena? arena)
{
    private readonly Dictionary<long, List<Tensor>> _parts = [];
    private readonly Dictionary<Tensor, int> _uses = new(ReferenceEqualityComparer.Instance);

    /// <summary>Adds a part of a tensor's gradient.</summary>
    public void Add(long id, Tensor gradient)
    {
        if (_parts.TryGetValue(id, out var parts))
            parts.Add(gradient);
        else
            _parts.Add(id, [gradient]);
        Use(gradient);
    }

    /// <summary>The whole gradient of a tensor, null if there is none.</summary>
    public Tensor? Find(long id)
    {
        if (!_parts.TryGetValue(id, out var parts))
            return null;
        if (parts.Count == 1)
            return parts[0];
        var sum = EagerOperations.Execute("AddN", (object)parts.ToArray())[0];
        Use(sum);
        foreach (var part in parts)
            Drop(part);
        _parts[id] = [sum];
        return sum;
    }

    /// <summary>Forgets a tensor's gradient, which has been used.</summary>
    public void Remove(long id)
    {
        if (!_parts.Remove(id, out var parts))
            return;
        foreach (var part in parts)
            Drop(part);
    }

    /// <summary>Releases what one step back has made beside gradients.</summary>
    public void ReleaseRest(bool keep) => arena?.ReleaseUnless(tensor => keep || _uses.ContainsKey(tensor));

    /// <summary>
    /// Whether a gradient was made on the way back and is one tensor's alone, so that it ends with the step that uses it.
    /// </summary>
    public bool IsLastUse(Tensor gradient) =>
        arena?.Releases(gradient) == true && _uses.GetValueOrDefault(gradient) == 1;

    private void Use(Tensor gradient) => _uses[gradient] = _uses.GetValueOrDefault(gradient) + 1;

    private void Drop(Tensor gradient)
    {
        if (--_uses[gradient] > 0)
            return;
        _uses.Remove(gradient);
        arena?.ReleaseUsed(gradient);
    }
}
