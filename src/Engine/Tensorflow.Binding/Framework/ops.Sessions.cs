using Tensorflow.NumPy;

namespace Tensorflow;

public partial class ops
{
    [ThreadStatic]
    private static Session? t_session;

    public static Session get_default_session() => t_session!;

    public static Session set_default_session(Session sess) => t_session = sess;

    public static NDArray _eval_using_default_session(
        Tensor tensor,
        FeedItem[] feed_dict,
        Graph graph,
        Session? session = null
    ) => Default(session, graph, tensor.name).run(tensor, feed_dict);

    public static void _run_using_default_session(
        Operation operation,
        FeedItem[] feed_dict,
        Graph graph,
        Session? session
    ) => Default(session, graph, operation.name).run(operation, feed_dict);

    private static Session Default(Session? given, Graph graph, string name)
    {
        var session =
            given
            ?? t_session
            ?? throw new ValueError(
                $"Cannot evaluate '{name}': there is no default session. Pass one, or call tf.Session() first."
            );
        return ReferenceEquals(session.graph, graph)
            ? session
            : throw new ValueError($"Cannot evaluate '{name}': the default session runs another graph.");
    }
}
