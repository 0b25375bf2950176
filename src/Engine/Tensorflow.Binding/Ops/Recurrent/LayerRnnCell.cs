using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>A cell with weights, which are made when it first sees an input, in the variable scope of the cell's name
/// (<c>rnn/basic_rnn_cell/kernel</c>).</summary>
public class LayerRnnCell : RnnCell
{
    protected InputSpec? inputSpec;
    protected new bool built;
    protected Graph? _graph;
    protected VariableScope? _scope;
    protected VariableScope? _current_scope;
    protected bool? _reuse;
    protected bool _use_resource_variables = true;
    protected bool _keras_style;

    public LayerRnnCell(
        bool trainable = true,
        string? name = null,
        TF_DataType dtype = TF_DataType.DtInvalid,
        bool? _reuse = null
    )
        : base(trainable, name, dtype, _reuse) => this._reuse = _reuse;

    /// <summary>Output and new state for an input and a state (zeros where none is given).</summary>
    public Tensors __call__(Tensors inputs, Tensor? state = null, Tensor? training = null, VariableScope? scope = null)
    {
        _set_scope(scope);
        return Apply(inputs, state is null ? null : new Tensors(state));
    }

    public virtual (Tensor, Tensor) apply(Tensor inputs, Tensor? training = null)
    {
        Tensor[] results = __call__(new Tensors(inputs), training: training)!;
        return (results[0], results[1]);
    }

    protected new virtual void build(Shape inputs_shape) { }

    protected string _name_scope() => _current_scope?.original_name_scope ?? "";

    protected void _set_scope(VariableScope? scope = null) => _scope ??= scope;

    protected virtual void _add_elements_to_collection(Operation[] elements, string[] collection_list)
    {
        foreach (string name in collection_list)
        {
            List<Operation> collection = ops.get_collection_ref<Operation>(name);
            collection.AddRange(elements.Except(collection));
        }
    }

    protected virtual IVariableV1 add_weight(
        string name,
        int[] shape,
        TF_DataType dtype = TF_DataType.DtInvalid,
        IInitializer? initializer = null,
        bool trainable = true,
        VariableSynchronization synchronization = VariableSynchronization.Auto,
        VariableAggregation aggregation = VariableAggregation.None
    )
    {
        IVariableV1 weight = tf.compat.v1.get_variable(
            name,
            new Shape(shape),
            dtype == TF_DataType.DtInvalid ? TF_DataType.TF_FLOAT : dtype,
            initializer,
            trainable,
            synchronization: synchronization,
            aggregation: aggregation
        );
        Keep(weight);
        return weight;
    }

    internal override (Tensor Output, Tensor[] State) Step(Tensor input, Tensor[] state)
    {
        if (!built)
        {
            variable_scope scope = _scope is null
                ? tf.variable_scope(Name ?? DefaultName, reuse: _reuse)
                : tf.variable_scope(_scope, reuse: _reuse, auxiliary_name_scope: false);
            tf_with(
                scope,
                entered =>
                {
                    _current_scope = entered;
                    build(input.shape);
                }
            );
            built = base.built = true;
        }
        return Compute(input, state);
    }

    private protected virtual string DefaultName => "layer_rnn_cell";

    private protected virtual (Tensor Output, Tensor[] State) Compute(Tensor input, Tensor[] state) =>
        throw new NotSupportedException($"{GetType().Name} computes nothing: use BasicRnnCell or BasicLstmCell.");
}
