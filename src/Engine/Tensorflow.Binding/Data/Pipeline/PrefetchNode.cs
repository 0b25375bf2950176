using System.Runtime.ExceptionServices;

namespace Tensorflow.Engine;

/// <summary>
/// Elements made ahead of their use (PrefetchDataset): on a thread of its own where that gains anything, that is where
/// the steps before compute, and there is a second core. The elements are the same either way.
/// </summary>
internal sealed class PrefetchNode(DatasetNode input, long bufferSize) : UnaryNode(input)
{
    private const int AutomaticBufferSize = 2;

    public override bool GainsFromReadAhead => false;

    public override ElementIterator Iterate(IterationContext context)
    {
        var capacity = bufferSize < 0 ? AutomaticBufferSize : (int)Math.Min(bufferSize, int.MaxValue);
        return capacity > 0 && Input.GainsFromReadAhead && Environment.ProcessorCount > 1
            ? new Iterator(Input.Iterate(context), capacity)
            : Input.Iterate(context);
    }

    private sealed class Iterator : UnaryIterator
    {
        private readonly Queue<Element> _buffer = [];
        private readonly object _gate = new();
        private readonly int _capacity;
        private readonly Thread _reader;
        private bool _exhausted;
        private bool _disposed;
        private ExceptionDispatchInfo? _failure;

        public Iterator(ElementIterator input, int capacity)
            : base(input)
        {
            _capacity = capacity;
            _reader = new Thread(ReadAhead) { IsBackground = true, Name = "prefetch" };
            _reader.Start();
        }

        public override bool Next(out Element element)
        {
            lock (_gate)
            {
                while (_buffer.Count == 0 && !_exhausted)
                    Monitor.Wait(_gate);
                if (_buffer.TryDequeue(out element))
                {
                    Monitor.PulseAll(_gate);
                    return true;
                }
                _failure?.Throw();
                return false;
            }
        }

        // The reader goes on until the buffer is full: where it stops must not depend on timing, since shuffles share
        // their seeds with later iterations.
        public override void Dispose()
        {
            lock (_gate)
            {
                while (!_disposed && !_exhausted && _buffer.Count < _capacity)
                    Monitor.Wait(_gate);
                _disposed = true;
                Monitor.PulseAll(_gate);
            }
            _reader.Join();
            base.Dispose();
        }

        private void ReadAhead()
        {
            try
            {
                while (HasRoom() && Input.Next(out var element))
                    Add(element);
            }
            catch (Exception failure)
            {
                // It belongs to the thread that asks for the element.
                _failure = ExceptionDispatchInfo.Capture(failure);
            }
            lock (_gate)
            {
                _exhausted = true;
                Monitor.PulseAll(_gate);
            }
        }

        private bool HasRoom()
        {
            lock (_gate)
            {
                while (!_disposed && _buffer.Count >= _capacity)
                    Monitor.Wait(_gate);
                return !_disposed;
            }
        }

        private void Add(Element element)
        {
            lock (_gate)
            {
                _buffer.Enqueue(element);
                Monitor.PulseAll(_gate);
            }
        }
    }
}
