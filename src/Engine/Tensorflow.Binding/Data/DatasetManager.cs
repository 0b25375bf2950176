using System.Runtime.CompilerServices;
using Tensorflow.Data;
using Tensorflow.Engine;
using Tensorflow.NumPy;

namespace Tensorflow;

/// <summary>Makes data sets: <c>tf.data.Dataset</c>.</summary>
public class DatasetManager
{
    /// <summary>
    /// Elements that the program makes one by one: arrays, tensors or numbers, or tuples of them.
    /// </summary>
    public IDatasetV2 from_generator<T>(IEnumerable<T> generator, TF_DataType[] output_types, Shape[] output_shapes)
    {
        var node = new GeneratorNode(generator.Select(item => Components(item, output_types)));
        return new GeneratorDataset(node, output_types, output_shapes);
    }

    /// <summary>One element.</summary>
    public IDatasetV2 from_tensors(NDArray tensors) => new TensorDataset(tensors);

    public IDatasetV2 from_tensors(Tensors tensors) => new TensorDataset(tensors);

    /// <summary>An element for each row of two tensors.</summary>
    public IDatasetV2 from_tensor_slices(Tensor features, Tensor labels) => new TensorSliceDataset(features, labels);

    /// <summary>An element for each row of a tensor.</summary>
    public IDatasetV2 from_tensor_slices(Tensor tensor) => new TensorSliceDataset(tensor);

    public IDatasetV2 from_tensor_slices(string[] array) => new TensorSliceDataset(array);

    public IDatasetV2 from_tensor_slices(NDArray array) => new TensorSliceDataset(array);

    /// <summary>0, 1, … up to <paramref name="count"/>, which is left out.</summary>
    public IDatasetV2 range(int count, TF_DataType output_type = TF_DataType.TF_INT64) =>
        new RangeDataset(count, output_type: output_type);

    public IDatasetV2 range(int start, int stop, int step = 1, TF_DataType output_type = TF_DataType.TF_INT64) =>
        new RangeDataset(stop, start, step, output_type);

    /// <summary>Elements of several data sets side by side, as long as all have some.</summary>
    public IDatasetV2 zip(params IDatasetV2[] ds) => new ZipDataset(ds);

    private static TensorValue[] Components<T>(T item, TF_DataType[] types)
    {
        var parts = item is ITuple tuple ? Enumerable.Range(0, tuple.Length).Select(i => tuple[i]!).ToArray() : [item!];
        if (parts.Length != types.Length)
            throw new InvalidArgumentError(
                $"The generator gave an element of {parts.Length} parts, but output_types has {types.Length}."
            );
        var components = new TensorValue[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            components[i] = HostValue.FromObject(parts[i], types[i], null);
        return components;
    }
}
