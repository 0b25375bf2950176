namespace Tensorflow.Engine;

/// <summary>Elements stacked along a new dimension 0 (BatchDatasetV2).</summary>
internal sealed class BatchNode : UnaryNode
{
    private readonly int _size;
    private readonly bool _dropRemainder;

    /// <param name="dropRemainder">Whether a last batch that is not full is left out.</param>
    public BatchNode(DatasetNode input, long size, bool dropRemainder)
        : base(input)
    {
        if (size < 1)
            throw new InvalidArgumentError($"The batch size must be greater than zero, got {size}.");
        _size = checked((int)size);
        _dropRemainder = dropRemainder;
    }

    public override long Cardinality =>
        Input.Cardinality < 0 ? Input.Cardinality
        : _dropRemainder ? Input.Cardinality / _size
        : (Input.Cardinality + _size - 1) / _size;

    public override ElementIterator Iterate(IterationContext context) =>
        new Iterator(Input.Iterate(context), _size, _dropRemainder);

    private sealed class Iterator(ElementIterator input, int size, bool dropRemainder) : UnaryIterator(input)
    {
        private long[] _positions = [];
        private Element[] _elements = [];
        private bool _done;

        public override bool Next(out Element element)
        {
            element = default;
            if (_done || !Input.Next(out var first))
            {
                _done = true;
                return false;
            }
            var count = first.Rows is { } rows ? TakeRows(rows, first, out element) : Take(first, 0, out element);
            _done = count < size;
            return count == size || !dropRemainder;
        }

        // Rows of the same tensors are copied together, without making a tensor of each.
        private int TakeRows(TensorRows rows, Element first, out Element batch)
        {
            if (_positions.Length == 0)
                _positions = new long[size];
            _positions[0] = first.Row;
            var count = 1;
            while (count < size && Input.Next(out var next))
            {
                if (next.Rows != rows)
                {
                    Reserve();
                    for (var i = 0; i < count; i++)
                        _elements[i] = new Element(rows, _positions[i]);
                    return Take(next, count, out batch);
                }
                _positions[count++] = next.Row;
            }
            batch = new Element(rows.Gather(_positions.AsSpan(0, count)));
            return count;
        }

        private int Take(Element next, int count, out Element batch)
        {
            Reserve();
            _elements[count++] = next;
            while (count < size && Input.Next(out next))
                _elements[count++] = next;
            batch = new Element(Stacking.Stack(_elements.AsSpan(0, count)));
            Array.Clear(_elements);
            return count;
        }

        private void Reserve()
        {
            if (_elements.Length == 0)
                _elements = new Element[size];
        }
    }
}
