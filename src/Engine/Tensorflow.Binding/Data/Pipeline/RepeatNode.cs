namespace Tensorflow.Engine;

/// <summary>The elements several times, or for ever when the count is negative (RepeatDataset).</summary>
internal sealed class RepeatNode(DatasetNode input, long count) : UnaryNode(input)
{
    public override long Cardinality =>
        count == 0 || Input.Cardinality == 0 ? 0
        : count < 0 ? InfiniteCardinality
        : Input.Cardinality >= 0 ? Input.Cardinality * count
        : Input.Cardinality;

    public override ElementIterator Iterate(IterationContext context) => new Iterator(Input, count, context);

    private sealed class Iterator(DatasetNode source, long count, IterationContext context) : ElementIterator
    {
        private ElementIterator? _input = count == 0 ? null : source.Iterate(context);
        private long _left = count;
        private bool _any;

        public override bool Next(out Element element)
        {
            while (_input is not null)
            {
                if (_input.Next(out element))
                    return _any = true;
                _input.Dispose();
                // An empty input repeated for ever is empty.
                var done = _left < 0 ? !_any : --_left == 0;
                // TensorFlow begins one iteration more than it needs, which draws a shuffle's seeds once more; but not
                // when it has fused the shuffle with the repetition.
                _input = done && (_left < 0 || source is ShuffleNode) ? null : source.Iterate(context);
                if (done)
                    Dispose();
                _any = false;
            }
            element = default;
            return false;
        }

        public override void Dispose()
        {
            _input?.Dispose();
            _input = null;
        }
    }
}
