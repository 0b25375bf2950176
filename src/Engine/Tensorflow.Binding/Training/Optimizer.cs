using Tensorflow.Train;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>An optimizer of TensorFlow 1: adds gradients and updates to a graph, or applies gradients at once when
/// eager.</summary>
public abstract partial class Optimizer : Trackable
{
    public static int GATE_NONE = 0;
    public static int GATE_OP = 1;
    public static int GATE_GRAPH = 2;

    protected float _lr;
    protected Tensor? _lr_t;
    public bool _use_locking;

    public Optimizer(float learning_rate, bool use_locking, string? name = null)
        : this(use_locking, name) => _lr = learning_rate;

    public Optimizer(Tensor learning_rate, bool use_locking, string? name = null)
        : this(use_locking, name) => _lr_t = learning_rate;

    private Optimizer(bool useLocking, string? name)
    {
        Name = string.IsNullOrEmpty(name) ? throw new ValueError("Must specify the optimizer name.") : name;
        _use_locking = useLocking;
    }

    public string Name { get; }

    public float LearningRate => _lr;

    public Tensor LearningRateTensor => _lr_t!;

    /// <summary>Adds to the graph the gradients of the loss and an operation that applies them, and returns it.</summary>
    public Operation minimize(
        Tensor loss,
        IVariableV1? global_step = null,
        List<IVariableV1>? var_list = null,
        GateGradientType gate_gradients = GateGradientType.GATE_OP,
        int? aggregation_method = null,
        bool colocate_gradients_with_ops = false,
        string? name = null,
        Tensor? grad_loss = null
    )
    {
        Tuple<Tensor, IVariableV1>[] gradients = compute_gradients(
            loss,
            var_list,
            aggregation_method,
            gate_gradients,
            colocate_gradients_with_ops,
            grad_loss
        );
        if (Array.TrueForAll(gradients, pair => pair.Item1 is null))
        {
            throw new ValueError(
                "No gradients provided for any variable, check your graph for ops that do not support gradients, "
                    + $"between variables [{string.Join(", ", gradients.Select(g => g.Item2.Name))}] and loss {loss}."
            );
        }
        return apply_gradients(gradients, global_step, name);
    }

    /// <summary>Gradients of the loss with the variables they belong to: those given, or all trainable ones.</summary>
    public Tuple<Tensor, IVariableV1>[] compute_gradients(
        Tensor loss,
        List<IVariableV1>? var_list = null,
        int? aggregation_method = null,
        GateGradientType gate_gradients = GateGradientType.GATE_OP,
        bool colocate_gradients_with_ops = false,
        Tensor? grad_loss = null
    )
    {
        if (tf.Context.executing_eagerly())
        {
            throw new RuntimeError(
                "compute_gradients needs a graph; in eager mode compute gradients with tf.GradientTape and pass them "
                    + "to apply_gradients."
            );
        }
        IVariableV1[] variables = var_list is null ? tf.trainable_variables() : [.. var_list];
        if (variables.Length == 0)
        {
            throw new ValueError("No variables to optimize.");
        }
        Tensor[] targets = [.. variables.Select(optimizer.TargetOf)];
        Tensor[] gradients = gradients_impl.gradients(
            [loss],
            targets,
            grad_loss is null ? null! : [grad_loss],
            colocate_gradients_with_ops: colocate_gradients_with_ops,
            gate_gradients: gate_gradients == GateGradientType.GATE_OP,
            aggregation_method: aggregation_method
        );
        if (gate_gradients == GateGradientType.GATE_GRAPH)
        {
            gradients = control_flow_ops.tuple(gradients);
        }
        return [.. gradients.Zip(variables, Tuple.Create)];
    }

    /// <summary>Updates the variables by the gradients and increments <paramref name="global_step"/>; pairs without a
    /// gradient are left out. Returns the operation, or null when eager.</summary>
    public Operation apply_gradients(
        Tuple<Tensor, IVariableV1>[] grads_and_vars,
        IVariableV1? global_step = null,
        string? name = null
    )
    {
        Tuple<Tensor, IVariableV1>[] pairs = Array.FindAll(grads_and_vars, pair => pair.Item1 is not null);
        if (pairs.Length == 0)
        {
            throw new ValueError(
                $"No gradients provided for any variable: [{string.Join(", ", grads_and_vars.Select(g => g.Item2.Name))}]."
            );
        }
        CreateSlots([.. pairs.Select(pair => pair.Item2)]);
        return tf_with(
            ops.name_scope(name!, Name),
            scope =>
            {
                _prepare();
                Operation[] updates = [.. pairs.Select(pair => Update(pair.Item1, pair.Item2)).OfType<Operation>()];
                return global_step is null ? _finish(updates, scope) : Finish(updates, global_step, scope);
            }
        );
    }

    public virtual void _prepare() { }

    public virtual Operation _finish(Operation[] update_ops, string name_scope) =>
        tf.Context.executing_eagerly() ? null! : control_flow_ops.group(update_ops, name_scope);

    protected T _call_if_callable<T>(T param) => param is Func<T> function ? function() : param;

    private Operation? Update(Tensor gradient, IVariableV1 variable) =>
        tf_with(
            ops.name_scope("update_" + variable.Op?.name),
            _ => optimizer.ProcessorOf(variable).update_op(this, gradient)
        );

    private Operation Finish(Operation[] updates, IVariableV1 globalStep, string scope)
    {
        Operation finished = _finish(updates, "update");
        if (tf.Context.executing_eagerly())
        {
            globalStep.assign_add(constant_op.constant(1, globalStep.dtype));
            return finished;
        }
        return tf_with(
            ops.control_dependencies([finished]),
            _ => state_ops.assign_add(globalStep, constant_op.constant(1, globalStep.dtype), name: scope).op
        );
    }
}
