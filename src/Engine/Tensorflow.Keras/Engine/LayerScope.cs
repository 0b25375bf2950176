using Tensorflow.Graphs;

namespace Tensorflow.Keras.Engine;

/// <summary>
/// The extent in which a layer makes its variables: eagerly, even while a functional model is being traced in a graph,
/// and named after the layer and those it is part of (<c>my_model/dense/kernel:0</c>).
/// </summary>
internal readonly struct LayerScope : IDisposable
{
    private readonly string? _outer;
    private readonly bool _switched;

    private LayerScope(string? outer, bool switched)
    {
        _outer = outer;
        _switched = switched;
    }

    public static LayerScope Enter(string layer)
    {
        var tracing = !tf.Context.executing_eagerly() && ops.get_default_graph() is FuncGraph;
        if (tracing)
            tf.Context.eager_mode();
        var outer = tf.Context.ScopeName;
        if (tf.Context.executing_eagerly())
            tf.Context.ScopeName = $"{outer}{layer}/";
        return new LayerScope(outer, tracing);
    }

    /// <summary>The extent in which names start anew: layers of a functional model are not named after the model.</summary>
    public static LayerScope Root()
    {
        var outer = tf.Context.ScopeName;
        tf.Context.ScopeName = "";
        return new LayerScope(outer, false);
    }

    public void Dispose()
    {
        tf.Context.ScopeName = _outer!;
        if (_switched)
            tf.Context.restore_mode();
    }
}
