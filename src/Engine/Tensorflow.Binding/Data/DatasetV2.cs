using System.Collections;
using Tensorflow.Eager;
using Tensorflow.Engine;
using Tensorflow.Framework.Models;

namespace Tensorflow;

/// <summary>Base of all data sets.</summary>
public partial class DatasetV2 : IDatasetV2
{
    protected dataset_ops ops = new();

    public string[] class_names { get; set; } = null!;

    public Tensor variant_tensor { get; set; } = null!;

    public TensorSpec[] structure { get; set; } = null!;

    public int FirstInputTensorCount { get; set; } = 1;

    public Shape[] output_shapes => Array.ConvertAll(structure, s => s.shape);

    public TF_DataType[] output_types => Array.ConvertAll(structure, s => s.dtype);

    public TensorSpec[] element_spec => structure;

    /// <summary>The number of elements; -1 when infinite, -2 when unknown.</summary>
    public int length => (int)DatasetNode.Of(variant_tensor).Cardinality;

    public Tensor cardinality(string name = null!) => new EagerTensor(DatasetNode.Of(variant_tensor).Cardinality);

    public OwnedIterator make_one_shot_iterator() => new(this);

    /// <summary>What an iterator goes through: this data set, since its steps need no rewriting here.</summary>
    public IDatasetV2 apply_options() => this;

    public override string ToString() =>
        $"{GetType().Name} shapes: {string.Join(", ", output_shapes.Select(s => s.ToString()))}, "
        + $"types: {string.Join(", ", output_types.Select(t => "tf." + t.as_numpy_name()))}, "
        + $"len: {length}";

    /// <summary>The elements, each as its inputs and its targets (null when it has only inputs).</summary>
    public IEnumerator<(Tensors, Tensors)> GetEnumerator()
    {
        using var iterator = new OwnedIterator(this);
        while (Next(iterator) is { } element)
            yield return (
                new Tensors(element[..FirstInputTensorCount]),
                element.Length == FirstInputTensorCount ? null! : new Tensors(element[FirstInputTensorCount..])
            );
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static Tensor[]? Next(OwnedIterator iterator)
    {
        try
        {
            return iterator.next();
        }
        catch (StopIteration)
        {
            return null;
        }
    }
}
