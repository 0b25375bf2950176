namespace Tensorflow.Engine;

/// <summary>The tensors of a TensorArray of TensorFlow 1, which lives as long as a step.</summary>
/// <param name="adds">Whether writing to an element again adds to it: gradients do.</param>
internal sealed class StepArray(string name, TF_DataType type, int size, bool grows, Shape shape, bool adds)
{
    private readonly List<TorchTensor?> _elements = [.. new TorchTensor?[size]];
    private readonly List<long[]?> _sizes = [.. new long[]?[size]];
    private readonly Dictionary<string, StepArray> _gradients = [];

    public int Count => _elements.Count;

    public void Write(long index, TorchTensor value)
    {
        if (index < 0 || (index >= Count && !grows))
            throw Error($"Tried to write to index {index} but array is not resizeable and size is: {Count}");
        if (value.DataType != type)
            throw Error($"Its elements are {type.as_numpy_name()}, not {value.DataType.as_numpy_name()}");
        while (Count <= index)
        {
            _elements.Add(null);
            _sizes.Add(null);
        }
        var old = _elements[(int)index];
        if (old is not null && !adds)
            throw Error($"Could not write to index {index} because it has already been written to.");
        _elements[(int)index] = old is null ? value.Alias() : Torch.Add(old, value);
        _sizes[(int)index] = [.. value.Sizes];
        old?.Dispose();
    }

    /// <summary>An element, which the caller owns; zeros where none was written but the size is known.</summary>
    public TorchTensor Read(long index)
    {
        if (index < 0 || index >= Count)
            throw Error($"Tried to read from index {index} but array size is: {Count}");
        if (_elements[(int)index] is { } element)
            return element.Alias();
        var sizes = _sizes[(int)index] ?? (shape.IsFullyDefined ? shape.dims : null);
        return sizes is not null
            ? TorchTensor.Zeros(type, sizes)
            : throw Error($"Could not read index {index}: it was not written, and its shape is not known.");
    }

    /// <summary>The array that takes the gradients that come from one place; it has the sizes of this one.</summary>
    public StepArray Gradient(string source)
    {
        if (_gradients.TryGetValue(source, out var gradient))
            return gradient;
        gradient = new StepArray($"{name}@{source}", type, Count, false, shape, adds: true);
        for (var i = 0; i < Count; i++)
            gradient._sizes[i] = _sizes[i];
        _gradients.Add(source, gradient);
        return gradient;
    }

    public void Close()
    {
        foreach (var element in _elements)
            element?.Dispose();
        _elements.Clear();
        _sizes.Clear();
    }

    /// <summary>The sizes of an element where there are none to read.</summary>
    public long[] ElementSizes => shape.IsFullyDefined ? shape.dims : _sizes.Find(s => s is not null) ?? [0];

    private InvalidArgumentError Error(string text) => new($"TensorArray {name}: {text}");
}
