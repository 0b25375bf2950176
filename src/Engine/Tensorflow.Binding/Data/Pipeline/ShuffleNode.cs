namespace Tensorflow.Engine;

/// <summary>
/// Elements in random order, drawn from a buffer that is kept full (TensorFlow's ShuffleDatasetV3, number by number:
/// each iteration draws two seeds for a Philox generator, each element one number for its place in the buffer).
/// </summary>
internal sealed class ShuffleNode : UnaryNode
{
    private readonly long _bufferSize;
    private readonly ShuffleSeeds _seeds;

    /// <param name="bufferSize">Elements to choose among; -1 for all.</param>
    public ShuffleNode(DatasetNode input, long bufferSize, ShuffleSeeds seeds)
        : base(input)
    {
        if (bufferSize is < 1 and not -1)
            throw new InvalidArgumentError(
                $"The buffer size of a shuffle must be greater than zero, got {bufferSize}."
            );
        _bufferSize = bufferSize == -1 ? long.MaxValue : bufferSize;
        _seeds = seeds;
    }

    public override ElementIterator Iterate(IterationContext context) =>
        new Iterator(Input.Iterate(context), Capacity(), _seeds.Next());

    // The places in the buffer only matter relative to each other, so it never has to be larger than the data set.
    private long Capacity() =>
        Input.Cardinality >= 0 ? Math.Max(1, Math.Min(_bufferSize, Input.Cardinality)) : _bufferSize;

    private sealed class Iterator(ElementIterator input, long capacity, SingleSamples random) : UnaryIterator(input)
    {
        private const int FirstLength = 1024;

        private SingleSamples _random = random;
        private Element[] _buffer = new Element[Math.Min(capacity, FirstLength)];
        private long _start;
        private long _end;
        private bool _exhausted;

        public override bool Next(out Element element)
        {
            Fill();
            if (_start == _end)
            {
                element = default;
                return false;
            }
            var offset = _random.Next() % (_end - _start);
            ref var first = ref _buffer[_start % _buffer.Length];
            ref var chosen = ref _buffer[(_start + offset) % _buffer.Length];
            element = chosen;
            chosen = first;
            first = default;
            _start++;
            return true;
        }

        private void Fill()
        {
            while (!_exhausted && _end - _start < capacity)
            {
                if (!Input.Next(out var element))
                {
                    _exhausted = true;
                    return;
                }
                // Before it is full for the first time nothing has been taken, so the elements stay in place.
                if (_end == _buffer.Length && _start == 0 && _buffer.Length < capacity)
                    Array.Resize(ref _buffer, (int)Math.Min(Math.Min(capacity, _buffer.Length * 2L), Array.MaxLength));
                _buffer[_end++ % _buffer.Length] = element;
            }
        }
    }
}
