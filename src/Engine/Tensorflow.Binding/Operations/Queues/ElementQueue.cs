namespace Tensorflow.Engine;

/// <summary>
/// Elements of one or several tensors that operations put in and take out. Putting into a full queue and taking from one
/// that has too few waits for another thread, as in TensorFlow.
/// </summary>
internal abstract class ElementQueue(string name, TF_DataType[] types, Shape[] shapes, long capacity) : IDisposable
{
    private readonly object _gate = new();
    private bool _closed;

    public string Name { get; } = name;

    public TF_DataType[] Types { get; } = types;

    public Shape[] Shapes { get; } = shapes;

    public int Size
    {
        get
        {
            lock (_gate)
                return Count;
        }
    }

    protected abstract int Count { get; }

    /// <summary>How many elements must stay behind while the queue is open.</summary>
    protected virtual int Reserve => 0;

    protected abstract void Put(TensorValue[] element);

    protected abstract TensorValue[] Take();

    public void Enqueue(IEnumerable<TensorValue[]> elements)
    {
        foreach (var element in elements)
        {
            Check(element);
            lock (_gate)
            {
                while (!_closed && capacity >= 0 && Count >= capacity)
                    Monitor.Wait(_gate);
                if (_closed)
                    throw new RuntimeError($"The queue '{Name}' is closed.");
                Put(Array.ConvertAll(element, HostValue.Clone));
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>Takes elements, waiting for them.</summary>
    /// <exception cref="OutOfRangeError">The queue is closed and has too few.</exception>
    public TensorValue[][] Dequeue(int count)
    {
        lock (_gate)
        {
            while (!_closed && Count < count + Reserve)
                Monitor.Wait(_gate);
            if (Count < count)
                throw new OutOfRangeError(
                    $"The queue '{Name}' is closed and has insufficient elements (requested {count}, current size {Count})"
                );
            var taken = new TensorValue[count][];
            for (var i = 0; i < count; i++)
                taken[i] = Take();
            Monitor.PulseAll(_gate);
            return taken;
        }
    }

    /// <summary>Lets waiting operations fail; what is in the queue can still be taken.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.PulseAll(_gate);
        }
    }

    public void Dispose() => Close();

    protected virtual bool Fits(Shape wanted, Shape given) =>
        wanted.IsNull || (wanted.ndim == given.ndim && wanted.is_compatible_with(given));

    private void Check(TensorValue[] element)
    {
        if (element.Length != Types.Length)
            throw new InvalidArgumentError(
                $"The queue '{Name}' takes elements of {Types.Length} tensors, got {element.Length}."
            );
        for (var i = 0; i < element.Length; i++)
        {
            var (type, shape) = (HostValue.DataType(element[i]), new Shape(HostValue.Sizes(element[i])));
            if (type != Types[i])
                throw new InvalidArgumentError(
                    $"Type mismatch in tuple component {i} of the queue '{Name}'. Expected {Types[i].as_numpy_name()}, "
                        + $"got {type.as_numpy_name()}"
                );
            if (i < Shapes.Length && !Fits(Shapes[i], shape))
                throw new InvalidArgumentError(
                    $"Shape mismatch in tuple component {i} of the queue '{Name}'. Expected {Shapes[i]}, got {shape}"
                );
        }
    }
}
