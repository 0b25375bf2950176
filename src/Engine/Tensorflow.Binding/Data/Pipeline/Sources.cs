namespace Tensorflow.Engine;

/// <summary>The rows of tensors (TensorSliceDataset).</summary>
internal sealed class RowsNode(TensorRows rows) : DatasetNode
{
    public override long Cardinality => rows.Count;

    public override ElementIterator Iterate(IterationContext context) => new Iterator(rows);

    private sealed class Iterator(TensorRows rows) : ElementIterator
    {
        private long _next;

        public override bool Next(out Element element)
        {
            element = new Element(rows, _next);
            return _next++ < rows.Count;
        }
    }
}

/// <summary>Tensors as one element (TensorDataset).</summary>
internal sealed class SingleNode(TensorValue[] components) : DatasetNode
{
    public override long Cardinality => 1;

    public override ElementIterator Iterate(IterationContext context) => new Iterator(components);

    private sealed class Iterator(TensorValue[] components) : ElementIterator
    {
        private bool _done;

        public override bool Next(out Element element)
        {
            element = new Element(components);
            return !_done && (_done = true);
        }
    }
}

/// <summary>Equally spaced integers (RangeDataset).</summary>
internal sealed class RangeNode : DatasetNode
{
    private readonly long _start;
    private readonly long _step;
    private readonly TF_DataType _type;

    public RangeNode(long start, long stop, long step, TF_DataType type)
    {
        if (step == 0)
            throw new InvalidArgumentError("The step of a range data set cannot be 0.");
        _start = start;
        _step = step;
        _type = type;
        Cardinality = Math.Max(0, step > 0 ? (stop - start + step - 1) / step : (start - stop - step - 1) / -step);
    }

    public override long Cardinality { get; }

    public override ElementIterator Iterate(IterationContext context) => new Iterator(this);

    private sealed class Iterator(RangeNode range) : ElementIterator
    {
        private long _next;

        public override bool Next(out Element element)
        {
            element = default;
            if (_next == range.Cardinality)
                return false;
            var number = range._start + range._step * _next++;
            element = new Element(
                range._type == TF_DataType.TF_INT64
                    ? TorchTensor.Scalar(number)
                    : TorchTensor.Scalar(range._type, number)
            );
            return true;
        }
    }
}

/// <summary>Elements that the program makes one by one (from_generator).</summary>
internal sealed class GeneratorNode(IEnumerable<TensorValue[]> generator) : DatasetNode
{
    public override long Cardinality => UnknownCardinality;

    public override ElementIterator Iterate(IterationContext context) => new Iterator(generator.GetEnumerator());

    private sealed class Iterator(IEnumerator<TensorValue[]> generator) : ElementIterator
    {
        public override bool Next(out Element element)
        {
            var more = generator.MoveNext();
            element = more ? new Element(generator.Current) : default;
            return more;
        }

        public override void Dispose() => generator.Dispose();
    }
}
