namespace Tensorflow.Engine;

/// <summary>
/// The elements of a tensor array. They are the tensors themselves, so that gradients flow through what is read, and a
/// graph needs no operations of its own; indices must be known while the program runs.
/// </summary>
internal sealed class TensorArrayElements
{
    private readonly TF_DataType _type;
    private readonly bool _grows;
    private readonly bool _clears;
    private readonly bool _infers;
    private readonly HashSet<int> _cleared = [];
    private List<Tensor?> _elements;
    private Shape _shape;

    public TensorArrayElements(TF_DataType type, Tensor? size, bool grows, bool clears, bool infers, Shape? shape)
    {
        (_type, _grows, _clears, _infers) = (type.as_base_dtype(), grows, clears, infers);
        _shape = shape ?? Shape.Null;
        _elements = [.. new Tensor?[size is null ? 0 : Number(size)]];
    }

    /// <exception cref="OutOfRangeError">The array is smaller and does not grow.</exception>
    public void Write(int index, object value)
    {
        if (index < 0 || (index >= _elements.Count && !_grows))
            throw new OutOfRangeError(
                $"Tried to write to index {index} but array is not resizeable and size is: {_elements.Count}"
            );
        var tensor = value as Tensor ?? ops.convert_to_tensor(value, preferred_dtype: _type, name: "value");
        if (tensor.dtype.as_base_dtype() != _type)
            throw new InvalidArgumentError(
                $"TensorArray dtype is {_type.as_python_name()} but Op is trying to write dtype "
                    + tensor.dtype.as_python_name()
            );
        if (!_shape.IsNull && !_shape.is_compatible_with(tensor.shape))
            throw new InvalidArgumentError($"Incompatible shape for value ({tensor.shape}), expected ({_shape})");
        if (_infers && _shape.IsNull)
            _shape = tensor.shape;
        while (_elements.Count <= index)
            _elements.Add(null);
        _elements[index] = tensor;
        _cleared.Remove(index);
    }

    public Tensor Read(object index)
    {
        var at = index is Tensor tensor ? Number(tensor) : Convert.ToInt32(index);
        if (at < 0 || at >= _elements.Count)
            throw new OutOfRangeError($"Tried to read from index {at} but array size is: {_elements.Count}");
        if (_cleared.Contains(at))
            throw new InvalidArgumentError(
                $"Could not read index {at} twice because it was cleared after a previous read (perhaps try setting "
                    + "clear_after_read = false?)"
            );
        var element = Element(at);
        if (_clears)
        {
            _elements[at] = null;
            _cleared.Add(at);
        }
        return element;
    }

    public Tensor Stack(string? name) => Join(Enumerable.Range(0, _elements.Count), name);

    public Tensor Gather(Tensor indices, string? name) =>
        Join(Known(indices).Select(i => i < _elements.Count ? (int)i : throw OutOfRange(i)), name);

    public void Scatter(Tensor indices, Tensor value)
    {
        var places = Known(indices);
        var rows = array_ops.unstack(value);
        if (rows.Length != places.Length)
            throw new InvalidArgumentError(
                $"{places.Length} indices cannot take the rows of a tensor of shape {value.shape}."
            );
        for (var i = 0; i < places.Length; i++)
            Write((int)places[i], rows[i]);
    }

    public void Unstack(Tensor value)
    {
        var rows = array_ops.unstack(value);
        if (rows.Length > _elements.Count && !_grows)
            throw new ValueError(
                $"Cannot unstack {rows.Length} tensors into a TensorArray of static size {_elements.Count}"
            );
        _elements = [.. rows];
        _cleared.Clear();
    }

    public static int Number(Tensor tensor) => (int)Known(tensor).Single();

    private static long[] Known(Tensor tensor) =>
        Build.ConstantIntegers(tensor)
        ?? throw new NotSupportedException(
            $"The index or size {tensor.name} of a TensorArray is not known before the graph runs. The embedded engine "
                + "takes numbers here; use the packages TensorFlow.NET and SciSharp.TensorFlow.Redist for tensor arrays "
                + "that a loop of the graph indexes."
        );

    private static OutOfRangeError OutOfRange(long index) =>
        new($"Tried to gather index {index} that the TensorArray does not have");

    private Tensor Join(IEnumerable<int> places, string? name)
    {
        Tensor[] parts = [.. places.Select(Element)];
        return parts.Length > 0
            ? array_ops.stack(parts, name: name ?? "stack")
            : array_ops.zeros(new Shape([0, .. _shape.IsFullyDefined ? _shape.dims : []]), _type);
    }

    // What has not been written is zero, where the shape is known.
    private Tensor Element(int index) =>
        _elements[index] ??= _shape.IsFullyDefined
            ? array_ops.zeros(_shape, _type)
            : throw new InvalidArgumentError(
                $"TensorArray has no element {index}: it was not written, and its shape is not known."
            );
}
