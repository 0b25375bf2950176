namespace Tensorflow.Engine;

/// <summary>The first elements (TakeDataset); all when the count is negative.</summary>
internal sealed class TakeNode(DatasetNode input, long count) : UnaryNode(input)
{
    public override long Cardinality =>
        count < 0 ? Input.Cardinality
        : Input.Cardinality >= 0 ? Math.Min(count, Input.Cardinality)
        : Input.Cardinality == InfiniteCardinality ? count
        : UnknownCardinality;

    public override ElementIterator Iterate(IterationContext context) =>
        count < 0 ? Input.Iterate(context) : new Iterator(Input.Iterate(context), count);

    private sealed class Iterator(ElementIterator input, long left) : UnaryIterator(input)
    {
        private long _left = left;

        public override bool Next(out Element element)
        {
            if (_left == 0 || !Input.Next(out element))
            {
                element = default;
                _left = 0;
                return false;
            }
            _left--;
            return true;
        }
    }
}

/// <summary>All but the first elements (SkipDataset); none when the count is negative.</summary>
internal sealed class SkipNode(DatasetNode input, long count) : UnaryNode(input)
{
    public override long Cardinality =>
        count < 0 ? 0
        : Input.Cardinality >= 0 ? Math.Max(0, Input.Cardinality - count)
        : Input.Cardinality;

    public override ElementIterator Iterate(IterationContext context) => new Iterator(Input.Iterate(context), count);

    private sealed class Iterator(ElementIterator input, long count) : UnaryIterator(input)
    {
        private long _left = count;

        public override bool Next(out Element element)
        {
            element = default;
            if (_left < 0)
                return false;
            for (; _left > 0; _left--)
                if (!Input.Next(out _))
                {
                    _left = -1;
                    return false;
                }
            return Input.Next(out element);
        }
    }
}

/// <summary>Every n-th element (ShardDataset).</summary>
internal sealed class ShardNode : UnaryNode
{
    private readonly long _shards;
    private readonly long _index;

    public ShardNode(DatasetNode input, long shards, long index)
        : base(input)
    {
        if (shards < 1)
            throw new InvalidArgumentError($"The number of shards must be at least 1, got {shards}.");
        if (index < 0 || index >= shards)
            throw new InvalidArgumentError($"The index of a shard must be in [0, {shards}), got {index}.");
        _shards = shards;
        _index = index;
    }

    public override long Cardinality =>
        Input.Cardinality >= 0 ? (Input.Cardinality + _shards - 1 - _index) / _shards : Input.Cardinality;

    public override ElementIterator Iterate(IterationContext context) =>
        new Iterator(Input.Iterate(context), _shards, _index);

    private sealed class Iterator(ElementIterator input, long shards, long index) : UnaryIterator(input)
    {
        private long _position;

        public override bool Next(out Element element)
        {
            while (Input.Next(out element))
                if (_position++ % shards == index)
                    return true;
            return false;
        }
    }
}
