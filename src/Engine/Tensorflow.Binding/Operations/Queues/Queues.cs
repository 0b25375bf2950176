namespace Tensorflow.Engine;

/// <summary>First in, first out.</summary>
internal class FifoQueue(string name, TF_DataType[] types, Shape[] shapes, long capacity)
    : ElementQueue(name, types, shapes, capacity)
{
    private readonly Queue<TensorValue[]> _elements = new();

    protected override int Count => _elements.Count;

    protected override void Put(TensorValue[] element) => _elements.Enqueue(element);

    protected override TensorValue[] Take() => _elements.Dequeue();
}

/// <summary>First in, first out; elements taken together are filled up with zeros to one shape.</summary>
internal sealed class PaddingQueue(string name, TF_DataType[] types, Shape[] shapes, long capacity)
    : FifoQueue(name, types, shapes, capacity);

/// <summary>The element with the smallest first component comes first; of equal ones the older.</summary>
internal sealed class SmallestFirstQueue(string name, TF_DataType[] types, Shape[] shapes, long capacity)
    : ElementQueue(name, [TF_DataType.TF_INT64, .. types], [Shape.Scalar, .. shapes], capacity)
{
    private readonly PriorityQueue<TensorValue[], (long, long)> _elements = new();
    private long _arrivals;

    protected override int Count => _elements.Count;

    protected override void Put(TensorValue[] element) =>
        _elements.Enqueue(element, (((TorchTensor)element[0]).ToInt64(), _arrivals++));

    protected override TensorValue[] Take() => _elements.Dequeue();
}

/// <summary>Elements in random order, drawn as TensorFlow draws them under the same seeds.</summary>
internal sealed class ShuffleQueue(
    string name,
    TF_DataType[] types,
    Shape[] shapes,
    long capacity,
    int reserve,
    PhiloxRandom generator
) : ElementQueue(name, types, shapes, capacity)
{
    private readonly List<TensorValue[]> _elements = [];
    private SingleSamples _samples = new(generator);

    protected override int Count => _elements.Count;

    protected override int Reserve => reserve;

    protected override void Put(TensorValue[] element) => _elements.Add(element);

    protected override TensorValue[] Take()
    {
        var at = (int)(_samples.Next() % (uint)_elements.Count);
        var taken = _elements[at];
        _elements[at] = _elements[^1];
        _elements.RemoveAt(_elements.Count - 1);
        return taken;
    }
}
