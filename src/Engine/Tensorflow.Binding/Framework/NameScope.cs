using static Tensorflow.Binding;

namespace Tensorflow;

public partial class ops
{
    /// <summary>A scope that is put in front of the names of the operations created in it.</summary>
    public class NameScope : ITensorFlowObject
    {
        public string? _name;
        public string? _default_name;
        public object? _values;
        public string scope_name = "";
        public string old_scope_name = "";
        private readonly bool _skipOnEager;
        private Graph? _graph;
        private bool _entered;

        public NameScope(string? name, string? default_name = "", object? values = null, bool skip_on_eager = true)
        {
            _name = name;
            _default_name = default_name;
            _values = values;
            _skipOnEager = skip_on_eager;
        }

        public void __enter__()
        {
            var name = _name ?? _default_name;
            if (tf.Context.executing_eagerly() && _values is not Tensor { IsHost: false })
            {
                old_scope_name = tf.Context.ScopeName;
                scope_name = string.IsNullOrEmpty(name) ? "" : $"{old_scope_name}{name}/";
                if (!_skipOnEager)
                    tf.Context.ScopeName = scope_name;
                return;
            }
            if (name is null)
                return;
            _graph = get_default_graph();
            old_scope_name = _graph._name_stack;
            scope_name = _graph.name_scope(name);
            _entered = true;
        }

        public void __exit__()
        {
            if (_entered)
                _graph!._name_stack = old_scope_name;
            else if (!_skipOnEager && _graph is null && tf.Context.executing_eagerly())
                tf.Context.ScopeName = old_scope_name;
            _entered = false;
        }

        public void Dispose() { }

        public static implicit operator string(NameScope ns) => ns.scope_name;
    }
}
