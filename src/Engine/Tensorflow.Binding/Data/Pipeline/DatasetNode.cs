namespace Tensorflow.Engine;

/// <summary>A step of a data set's pipeline: what a data set's variant tensor stands for.</summary>
internal abstract class DatasetNode
{
    public const long InfiniteCardinality = -1;
    public const long UnknownCardinality = -2;

    /// <summary>Number of elements, or one of the negative constants.</summary>
    public abstract long Cardinality { get; }

    /// <summary>Whether making an element takes enough work to be worth another thread, and may be done on one.</summary>
    public virtual bool GainsFromReadAhead => false;

    /// <summary>Goes through the elements from the first one.</summary>
    /// <param name="context">What the iteration that the program began shares among its steps.</param>
    public abstract ElementIterator Iterate(IterationContext context);

    /// <summary>A variant tensor that stands for this node.</summary>
    public Tensor ToVariant() => new Eager.EagerTensor(new ResourceValue(this, TF_DataType.TF_VARIANT));

    /// <summary>The node that a variant tensor stands for.</summary>
    public static DatasetNode Of(Tensor? variant) =>
        variant?.Value is ResourceValue { Target: DatasetNode node }
            ? node
            : throw new ValueError("A data set has no variant_tensor, or one that does not stand for a data set.");
}

/// <summary>A step with one input.</summary>
internal abstract class UnaryNode(DatasetNode input) : DatasetNode
{
    public DatasetNode Input { get; } = input;

    public override long Cardinality => Input.Cardinality;

    public override bool GainsFromReadAhead => Input.GainsFromReadAhead;
}

/// <summary>Goes through the elements of a <see cref="DatasetNode"/>.</summary>
internal abstract class ElementIterator : IDisposable
{
    /// <returns>False when there are no more elements.</returns>
    public abstract bool Next(out Element element);

    public virtual void Dispose() { }
}

/// <summary>Goes through the elements of a step with one input.</summary>
internal abstract class UnaryIterator(ElementIterator input) : ElementIterator
{
    protected ElementIterator Input { get; set; } = input;

    public override void Dispose() => Input.Dispose();
}
