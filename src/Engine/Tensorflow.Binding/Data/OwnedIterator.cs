using Tensorflow.Eager;
using Tensorflow.Engine;

namespace Tensorflow;

/// <summary>Goes through the elements of a data set once.</summary>
public class OwnedIterator : IDisposable
{
    private readonly Lock _gate = new();
    private ElementIterator _elements = null!;

    public OwnedIterator(IDatasetV2 dataset) => _create_iterator(dataset);

    private void _create_iterator(IDatasetV2 dataset) =>
        _elements = DatasetNode.Of(dataset.apply_options().variant_tensor).Iterate(new IterationContext());

    /// <summary>The tensors of the next element.</summary>
    /// <exception cref="StopIteration">There are no more elements.</exception>
    public Tensor[] next()
    {
        Element element;
        lock (_gate)
            if (!_elements.Next(out element))
                throw new StopIteration("End of sequence");
        var components = element.Components();
        var tensors = new Tensor[components.Length];
        for (var i = 0; i < tensors.Length; i++)
            tensors[i] = new EagerTensor(components[i]);
        return tensors;
    }

    public void Dispose()
    {
        lock (_gate)
            _elements.Dispose();
    }
}
