namespace Tensorflow.Engine;

/// <summary>Reads what a program feeds and checks it against the tensor that it is for.</summary>
internal static class FeedReader
{
    public static void Read(Graph graph, FeedItem feed, Dictionary<object, object> feeds)
    {
        if (feed.Key is Tensor[] keys && feed.Value is Array values)
        {
            for (var i = 0; i < keys.Length; i++)
                Read(graph, new FeedItem(keys[i], values.GetValue(i)!), feeds);
            return;
        }
        var target = graph.as_graph_element(feed.Key, allow_operation: feed.Key is Operation);
        var tensor = target as Tensor ?? target.op.output;
        if (!graph.IsFeedable(tensor))
            throw new ValueError($"Tensor {tensor.name} may not be fed.");
        feeds[tensor] = new Eager.EagerTensor(Value(tensor, feed.Value));
    }

    private static TensorValue Value(Tensor tensor, object value)
    {
        if (value is Tensor { IsHost: false } symbolic)
            throw new TypeError($"The value fed for {tensor.name} must be known; {symbolic.name} is a graph tensor.");
        var expected = tensor.dtype.as_base_dtype();
        var host = value is Tensor given ? given.ReadableValue : FromObject(tensor, value, expected);
        var type = HostValue.DataType(host);
        if (type != expected)
            throw new InvalidArgumentError(
                $"Tensor {tensor.name} of shape {tensor.shape} takes {expected.as_numpy_name()}, but "
                    + $"{type.as_numpy_name()} of shape {new Shape(HostValue.Sizes(host))} was fed."
            );
        var shape = new Shape(HostValue.Sizes(host));
        if (!tensor.shape.is_compatible_with(shape))
            throw new InvalidArgumentError(
                $"Cannot feed value of shape {shape} for Tensor {tensor.name}, which has shape {tensor.shape}."
            );
        return host;
    }

    /// <summary>Numbers written without a type of their own take the tensor's: 1 may be fed where 1f is needed.</summary>
    private static TensorValue FromObject(Tensor tensor, object value, TF_DataType expected)
    {
        if (value is null)
            throw new TypeError($"The value fed for {tensor.name} is null.");
        return HostValue.FromObject(
            value,
            value is int or double && expected.is_floating() ? expected : TF_DataType.DtInvalid
        );
    }
}
