using Tensorflow.Engine;
using Tensorflow.NumPy;

namespace Tensorflow;

public partial class BaseSession
{
    private NDArray[] _run(object fetches, FeedItem[]? feed_dict = null)
    {
        if (_closed)
            throw new RuntimeError("Attempted to use a closed Session.");
        if (_graph.Operations.Count == 0)
            throw new RuntimeError("The Session graph is empty. Add operations to the graph before calling run().");
        var request = FetchRequest.Of(_graph, fetches);
        var feeds = new Dictionary<object, object>(ReferenceEqualityComparer.Instance);
        foreach (var feed in feed_dict ?? [])
            FeedReader.Read(_graph, feed, feeds);
        var values = _do_run(request.Targets, request.Tensors, feeds);
        return request.Arrange(values);
    }

    private NDArray[] _do_run(
        List<Operation> target_list,
        List<Tensor> fetch_list,
        Dictionary<object, object> feed_dict
    )
    {
        var feeds = new KeyValuePair<TF_Output, Tensor>[feed_dict.Count];
        var next = 0;
        foreach (var (key, value) in feed_dict)
            feeds[next++] = new(new TF_Output((Tensor)key), (Tensor)value);
        return _call_tf_sessionrun(feeds, [.. fetch_list.Select(f => new TF_Output(f))], target_list);
    }

    private NDArray[] _call_tf_sessionrun(
        KeyValuePair<TF_Output, Tensor>[] feed_dict,
        TF_Output[] fetch_list,
        List<Operation> target_list
    )
    {
        var feedTensors = Array.ConvertAll(feed_dict, f => f.Key.Tensor);
        var plan = _state.PlanFor(_graph, feedTensors, Array.ConvertAll(fetch_list, f => f.Tensor), target_list);
        var results = plan.Run(_state.Environment, Array.ConvertAll(feed_dict, f => f.Value.Value));
        GC.KeepAlive(feed_dict);
        return Array.ConvertAll(results, value => new NDArray(value));
    }
}
