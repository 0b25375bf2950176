namespace Tensorflow.Keras.Engine.DataAdapters;

/// <summary>Turns a weight for each class into a weight for each sample.</summary>
internal static class ClassWeights
{
    /// <exception cref="ValueError">The classes are not 0, 1, … without a gap, or the targets have three dimensions.</exception>
    public static IDatasetV2 Apply(IDatasetV2 dataset, Dictionary<int, float> weights, int inputs)
    {
        var classes = weights.Keys.Order().ToArray();
        if (!classes.SequenceEqual(Enumerable.Range(0, classes.Length)))
            throw new ValueError(
                "Expected `class_weight` to be a dict with keys from 0 to one less than the number of classes, "
                    + $"found {string.Join(", ", classes)}"
            );
        var table = ops.convert_to_tensor(Array.ConvertAll(classes, label => weights[label]));
        var weighted = dataset.map(batch => Weigh(batch, table, inputs), -1);
        weighted.FirstInputTensorCount = inputs;
        return weighted;
    }

    private static Tensors Weigh(Tensors batch, Tensor table, int inputs)
    {
        var targets = batch[inputs];
        if (targets.shape.ndim > 2)
            throw new ValueError("`class_weight` not supported for 3+ dimensional targets.");
        var labels =
            targets.shape.ndim == 2 && targets.shape[1] > 1
                ? math_ops.argmax(targets, 1)
                : math_ops.cast(array_ops.reshape(targets, new[] { -1 }), TF_DataType.TF_INT64);
        var weight = array_ops.gather(table, labels);
        if (batch.Length > inputs + 1)
            weight = weight * math_ops.cast(array_ops.reshape(batch[inputs + 1], new[] { -1 }), weight.dtype);
        return new Tensors([.. batch.Take(inputs + 1), weight]);
    }
}
