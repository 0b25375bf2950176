namespace Tensorflow.Engine;

/// <summary>A function of an element's components.</summary>
internal interface IElementFunction
{
    /// <summary>Whether it may be called on another thread than the program's.</summary>
    bool IsThreadIndependent { get; }

    TensorValue[] Invoke(TensorValue[] components, IterationContext context);
}

/// <summary>Each element put through a function (MapDataset).</summary>
internal sealed class MapNode(DatasetNode input, IElementFunction function) : UnaryNode(input)
{
    public override bool GainsFromReadAhead => function.IsThreadIndependent;

    public override ElementIterator Iterate(IterationContext context) =>
        new Iterator(Input.Iterate(context), function, context);

    private sealed class Iterator(ElementIterator input, IElementFunction function, IterationContext context)
        : UnaryIterator(input)
    {
        public override bool Next(out Element element)
        {
            if (!Input.Next(out element))
                return false;
            element = new Element(function.Invoke(element.Components(), context));
            return true;
        }
    }
}

/// <summary>The elements for which a function gives true (FilterDataset).</summary>
internal sealed class FilterNode(DatasetNode input, IElementFunction predicate) : UnaryNode(input)
{
    public override long Cardinality => UnknownCardinality;

    public override bool GainsFromReadAhead => predicate.IsThreadIndependent && base.GainsFromReadAhead;

    public override ElementIterator Iterate(IterationContext context) =>
        new Iterator(Input.Iterate(context), predicate, context);

    private sealed class Iterator(ElementIterator input, IElementFunction predicate, IterationContext context)
        : UnaryIterator(input)
    {
        public override bool Next(out Element element)
        {
            while (Input.Next(out element))
                if (HostValue.ToScalar<bool>(predicate.Invoke(element.Components(), context)[0]))
                    return true;
            return false;
        }
    }
}

/// <summary>The elements of the data sets that a function makes of each element (FlatMapDataset).</summary>
internal sealed class FlatMapNode(DatasetNode input, Func<TensorValue[], DatasetNode> function) : UnaryNode(input)
{
    public override long Cardinality => UnknownCardinality;

    public override bool GainsFromReadAhead => false;

    public override ElementIterator Iterate(IterationContext context) =>
        new Iterator(Input.Iterate(context), function, context);

    private sealed class Iterator(
        ElementIterator input,
        Func<TensorValue[], DatasetNode> function,
        IterationContext context
    ) : UnaryIterator(input)
    {
        private ElementIterator? _current;

        public override bool Next(out Element element)
        {
            while (_current is null || !_current.Next(out element))
            {
                _current?.Dispose();
                _current = null;
                if (!Input.Next(out element))
                    return false;
                _current = function(element.Components()).Iterate(context);
            }
            return true;
        }

        public override void Dispose()
        {
            _current?.Dispose();
            base.Dispose();
        }
    }
}
