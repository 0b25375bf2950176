namespace Tensorflow;

/// <summary>A value for a tensor of the graph in one run.</summary>
public class FeedItem(object key, object val)
{
    public object Key { get; } = key;

    public object Value { get; } = val;

    public void Deconstruct(out object key, out object value) => (key, value) = (Key, Value);

    public static implicit operator FeedItem((object, object) feed) => new(feed.Item1, feed.Item2);
}
