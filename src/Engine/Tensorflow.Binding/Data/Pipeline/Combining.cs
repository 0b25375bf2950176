namespace Tensorflow.Engine;

/// <summary>Elements of several data sets side by side, as long as all have some (ZipDataset).</summary>
internal sealed class ZipNode(DatasetNode[] inputs) : DatasetNode
{
    public override long Cardinality
    {
        get
        {
            var shortest = InfiniteCardinality;
            foreach (var input in inputs)
                if (input.Cardinality == UnknownCardinality)
                    return UnknownCardinality;
                else if (input.Cardinality >= 0 && (shortest < 0 || input.Cardinality < shortest))
                    shortest = input.Cardinality;
            return shortest;
        }
    }

    public override bool GainsFromReadAhead => Array.Exists(inputs, i => i.GainsFromReadAhead);

    public override ElementIterator Iterate(IterationContext context) =>
        new Iterator(Array.ConvertAll(inputs, i => i.Iterate(context)));

    private sealed class Iterator(ElementIterator[] inputs) : ElementIterator
    {
        private bool _done;

        public override bool Next(out Element element)
        {
            element = default;
            if (_done)
                return false;
            var components = new List<TensorValue>();
            foreach (var input in inputs)
            {
                if (!input.Next(out var part))
                {
                    _done = true;
                    return false;
                }
                components.AddRange(part.Components());
            }
            element = new Element([.. components]);
            return true;
        }

        public override void Dispose()
        {
            foreach (var input in inputs)
                input.Dispose();
        }
    }
}

/// <summary>The elements of one data set, then those of another (ConcatenateDataset).</summary>
internal sealed class ConcatenateNode(DatasetNode first, DatasetNode second) : DatasetNode
{
    public override long Cardinality =>
        (first.Cardinality, second.Cardinality) switch
        {
            (InfiniteCardinality, _) or (_, InfiniteCardinality) => InfiniteCardinality,
            (UnknownCardinality, _) or (_, UnknownCardinality) => UnknownCardinality,
            var (a, b) => a + b,
        };

    public override bool GainsFromReadAhead => first.GainsFromReadAhead || second.GainsFromReadAhead;

    public override ElementIterator Iterate(IterationContext context) =>
        new Iterator(first.Iterate(context), second, context);

    private sealed class Iterator(ElementIterator first, DatasetNode second, IterationContext context)
        : UnaryIterator(first)
    {
        private bool _inSecond;

        public override bool Next(out Element element)
        {
            if (Input.Next(out element))
                return true;
            if (_inSecond)
                return false;
            Input.Dispose();
            Input = second.Iterate(context);
            _inSecond = true;
            return Input.Next(out element);
        }
    }
}

/// <summary>The elements, kept in memory once they have all been made (CacheDatasetV2).</summary>
internal sealed class CacheNode(DatasetNode input) : UnaryNode(input)
{
    private readonly Lock _gate = new();
    private List<Element>? _complete;

    public override bool GainsFromReadAhead => _complete is null && base.GainsFromReadAhead;

    public override ElementIterator Iterate(IterationContext context)
    {
        lock (_gate)
            return _complete is { } elements ? new Reader(elements) : new Writer(Input.Iterate(context), this);
    }

    private sealed class Reader(List<Element> elements) : ElementIterator
    {
        private int _next;

        public override bool Next(out Element element)
        {
            var more = _next < elements.Count;
            element = more ? elements[_next++] : default;
            return more;
        }
    }

    private sealed class Writer(ElementIterator input, CacheNode cache) : UnaryIterator(input)
    {
        private readonly List<Element> _elements = [];

        public override bool Next(out Element element)
        {
            if (Input.Next(out element))
            {
                _elements.Add(element);
                return true;
            }
            lock (cache._gate)
                cache._complete ??= _elements;
            return false;
        }
    }
}
