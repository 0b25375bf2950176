using System.Collections;
using Tensorflow.Engine;
using Tensorflow.NumPy;

namespace Tensorflow;

/// <summary>Runs a graph; holds the values of its variables.</summary>
public partial class BaseSession : IDisposable
{
    protected Graph _graph;
    protected Status? _status;
    private readonly SessionState _state = new();
    private bool _closed;

    public BaseSession(string? target = "", Graph? g = null, ConfigProto? config = null, Status? status = null)
    {
        _graph = g ?? ops.get_default_graph();
        _status = status;
        ThreadSettings.Apply(config);
    }

    public Graph graph => _graph;

    /// <summary>Resources and plans of this session.</summary>
    internal SessionState State => _state;

    public virtual void run(Operation op, params FeedItem[] feed_dict) => _run(op, feed_dict);

    public virtual NDArray run(Tensor fetche, params FeedItem[] feed_dict) => _run(fetche, feed_dict)[0];

    public virtual NDArray run(ITensorOrOperation fetche, params FeedItem[] feed_dict)
    {
        var results = _run(fetche, feed_dict);
        return fetche is Tensor ? results[0] : null!;
    }

    public virtual (NDArray, NDArray) run((ITensorOrOperation, ITensorOrOperation) fetches, params FeedItem[] feed_dict)
    {
        var r = _run(new object[] { fetches.Item1, fetches.Item2 }, feed_dict);
        return (r[0], r[1]);
    }

    public virtual (NDArray, NDArray, NDArray) run(
        (ITensorOrOperation, ITensorOrOperation, ITensorOrOperation) fetches,
        params FeedItem[] feed_dict
    )
    {
        var r = _run(new object[] { fetches.Item1, fetches.Item2, fetches.Item3 }, feed_dict);
        return (r[0], r[1], r[2]);
    }

    public virtual (NDArray, NDArray, NDArray, NDArray) run(
        (ITensorOrOperation, ITensorOrOperation, ITensorOrOperation, ITensorOrOperation) fetches,
        params FeedItem[] feed_dict
    )
    {
        var r = _run(new object[] { fetches.Item1, fetches.Item2, fetches.Item3, fetches.Item4 }, feed_dict);
        return (r[0], r[1], r[2], r[3]);
    }

    public virtual (NDArray, NDArray, NDArray, NDArray, NDArray) run(
        (ITensorOrOperation, ITensorOrOperation, ITensorOrOperation, ITensorOrOperation, ITensorOrOperation) fetches,
        params FeedItem[] feed_dict
    )
    {
        var r = _run(
            new object[] { fetches.Item1, fetches.Item2, fetches.Item3, fetches.Item4, fetches.Item5 },
            feed_dict
        );
        return (r[0], r[1], r[2], r[3], r[4]);
    }

    public virtual NDArray[] run(object fetches, params FeedItem[] feed_dict) => _run(fetches, feed_dict);

    public virtual NDArray[] run(object fetches, Hashtable? feed_dict = null) =>
        _run(
            fetches,
            [.. (feed_dict ?? []).Cast<DictionaryEntry>().Select(entry => new FeedItem(entry.Key, entry.Value!))]
        );

    /// <summary>The value of a tensor, as a tensor.</summary>
    public Tensor eval(Tensor tensor) => _run(tensor, [])[0];

    /// <summary>Closes the session and releases its variables.</summary>
    public void Dispose()
    {
        if (_closed)
            return;
        _closed = true;
        _state.Clear();
        if (ReferenceEquals(ops.get_default_session(), this))
            ops.set_default_session(null!);
        GC.SuppressFinalize(this);
    }
}
