using static Tensorflow.Binding;

namespace Tensorflow;

public partial class ops
{
    /// <summary>A scope for what initialises variables: in the outermost graph, without control dependencies.</summary>
    public static NameScope init_scope()
    {
        var scope = tf.Context.executing_eagerly() ? "" : get_default_graph().get_name_scope();
        return new NameScope(scope.Length > 0 ? scope + "/" : null, null);
    }
}
