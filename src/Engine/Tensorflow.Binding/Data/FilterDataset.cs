using Tensorflow.Engine;

namespace Tensorflow;

/// <summary>The elements for which a function gives true.</summary>
public class FilterDataset : UnaryDataset
{
    public FilterDataset(IDatasetV2 input_dataset, Func<Tensors, Tensors> predicate_func)
        : this(input_dataset, new TracedFunction(input_dataset.element_spec, predicate_func)) { }

    public FilterDataset(IDatasetV2 input_dataset, Func<Tensor, bool> predicate_func)
        : this(input_dataset, new EagerPredicate(predicate_func)) { }

    private FilterDataset(IDatasetV2 input_dataset, IElementFunction predicate)
        : base(input_dataset) =>
        variant_tensor = new FilterNode(DatasetNode.Of(input_dataset.variant_tensor), predicate).ToVariant();
}
