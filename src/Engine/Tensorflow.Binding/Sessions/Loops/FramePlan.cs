namespace Tensorflow.Engine;

/// <summary>The plan of a run that has loops of TensorFlow 1: operations that wait for one another.</summary>
internal sealed class FramePlan : IPlan
{
    private readonly FrameNode[] _nodes;
    private readonly FrameNode.Target[][] _fed;
    private readonly int[] _fedFetches;
    private readonly int _fetchCount;
    private readonly Dictionary<string, int> _enters = [];

    /// <param name="order">What the run needs, in order but for the inputs that lead back.</param>
    public FramePlan(List<Operation> order, Tensor[] feeds, Tensor[] fetches)
    {
        var nodes = new Dictionary<Operation, FrameNode>(ReferenceEqualityComparer.Instance);
        foreach (var operation in order)
            nodes.Add(operation, new FrameNode(operation, nodes.Count));
        _nodes = [.. nodes.Values];
        var fed = new Dictionary<Tensor, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < feeds.Length; i++)
            fed.TryAdd(feeds[i], i);
        var waiting = Array.ConvertAll(feeds, _ => new List<FrameNode.Target>());
        foreach (var node in _nodes)
        {
            var inputs = node.Operation.inputs._inputs;
            for (var i = 0; i < inputs.Length; i++)
                (
                    fed.TryGetValue(inputs[i], out var feed)
                        ? waiting[feed]
                        : nodes[inputs[i].op].Targets[inputs[i].value_index]
                ).Add(new FrameNode.Target(node, i));
            foreach (var control in node.Operation.control_inputs)
                if (nodes.TryGetValue(control, out var before))
                {
                    before.Followers.Add(new FrameNode.Target(node, -1));
                    node.ControlInputs++;
                }
            if (node.IsEnter)
                _enters[node.FrameName] = _enters.GetValueOrDefault(node.FrameName) + 1;
        }
        _fed = Array.ConvertAll(waiting, list => list.ToArray());
        _fetchCount = fetches.Length;
        _fedFetches = new int[fetches.Length];
        for (var i = 0; i < fetches.Length; i++)
        {
            _fedFetches[i] = fed.TryGetValue(fetches[i], out var feed) ? feed : -1;
            if (_fedFetches[i] < 0)
                nodes[fetches[i].op].Fetches[fetches[i].value_index].Add(i);
        }
    }

    public TensorValue[] Run(KernelEnvironment environment, TensorValue[] feeds)
    {
        FrameRun run = new(environment, _enters, _fetchCount);
        try
        {
            // The values that are fed are the caller's.
            for (var i = 0; i < _fed.Length; i++)
                foreach (var target in _fed[i])
                    run.Send(target, HostValue.Share(feeds[i]));
            foreach (var node in _nodes)
                if (node.DataInputs == 0 && node.ControlInputs == 0)
                    run.Start(node);
            run.Finish();
            for (var i = 0; i < _fetchCount; i++)
                if (_fedFetches[i] >= 0)
                    run.Results[i] = HostValue.Share(feeds[_fedFetches[i]]);
            return run.TakeResults();
        }
        finally
        {
            run.Dispose();
        }
    }
}
