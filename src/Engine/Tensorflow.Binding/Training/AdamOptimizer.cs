using Tensorflow.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Train;

/// <summary>Adam (Kingma and Ba 2015) in TensorFlow's form: the moments m and v of each variable as slots, the powers
/// of beta1 and beta2 as variables, and epsilon added to the square root of v without bias correction.</summary>
public class AdamOptimizer : Optimizer
{
    private readonly float _beta1;
    private readonly float _beta2;
    private readonly float _epsilon;
    private readonly TF_DataType _dtype;
    private Graph? _graph;
    private Tensor? _beta1_t;
    private Tensor? _beta2_t;
    private Tensor? _epsilon_t;

    public AdamOptimizer(
        float learning_rate,
        float beta1 = 0.9f,
        float beta2 = 0.999f,
        float epsilon = 1E-08f,
        bool use_locking = false,
        TF_DataType dtype = TF_DataType.TF_FLOAT,
        string name = "Adam"
    )
        : base(learning_rate, use_locking, name) => (_beta1, _beta2, _epsilon, _dtype) = (beta1, beta2, epsilon, dtype);

    public AdamOptimizer(
        Tensor learning_rate,
        float beta1 = 0.9f,
        float beta2 = 0.999f,
        float epsilon = 1E-08f,
        bool use_locking = false,
        TF_DataType dtype = TF_DataType.TF_FLOAT,
        string name = "Adam"
    )
        : base(learning_rate, use_locking, name) => (_beta1, _beta2, _epsilon, _dtype) = (beta1, beta2, epsilon, dtype);

    public override void _prepare()
    {
        _lr_t ??= ops.convert_to_tensor(_lr, _dtype, "learning_rate");
        _beta1_t ??= ops.convert_to_tensor(_beta1, _dtype, "beta1");
        _beta2_t ??= ops.convert_to_tensor(_beta2, _dtype, "beta2");
        _epsilon_t ??= ops.convert_to_tensor(_epsilon, _dtype, "epsilon");
    }

    public override Operation _apply_dense(Tensor grad, ResourceVariable var)
    {
        TF_DataType type = var.dtype.as_base_dtype();
        return TrainingOperations.Adam(
            var.Handle,
            get_slot(var, "m").Handle,
            get_slot(var, "v").Handle,
            math_ops.cast(Power("beta1_power"), type),
            math_ops.cast(Power("beta2_power"), type),
            math_ops.cast(_lr_t!, type),
            math_ops.cast(_beta1_t!, type),
            math_ops.cast(_beta2_t!, type),
            math_ops.cast(_epsilon_t!, type),
            grad,
            _use_locking
        )!;
    }

    public override Operation _apply_sparse(IndexedSlices grad, ResourceVariable var) => _apply_dense(grad, var);

    public override Operation _apply_sparse(IndexedSlices grad, RefVariable var) => _apply_dense(grad, var);

    // The powers change only when every variable has been updated by their values of this step.
    public override Operation _finish(Operation[] update_ops, string name_scope)
    {
        IVariableV1 beta1Power = _get_non_slot_variable("beta1_power", _graph);
        IVariableV1 beta2Power = _get_non_slot_variable("beta2_power", _graph);
        if (tf.Context.executing_eagerly())
        {
            beta1Power.assign(beta1Power.AsTensor() * _beta1_t!);
            beta2Power.assign(beta2Power.AsTensor() * _beta2_t!);
            return null!;
        }
        Operation[] powers = tf_with(
            ops.control_dependencies(update_ops),
            _ =>
                new[]
                {
                    beta1Power.assign(beta1Power.AsTensor() * _beta1_t!, _use_locking).op,
                    beta2Power.assign(beta2Power.AsTensor() * _beta2_t!, _use_locking).op,
                }
        );
        return control_flow_ops.group<Operation>([.. update_ops, .. powers], name_scope);
    }

    protected override void _create_slots(IVariableV1[] var_list)
    {
        IVariableV1 first = var_list.MinBy(variable => variable.Name, StringComparer.Ordinal)!;
        _graph = first.Graph;
        _create_non_slot_variable(_beta1, "beta1_power", first);
        _create_non_slot_variable(_beta2, "beta2_power", first);
        foreach (IVariableV1 variable in var_list)
        {
            _zeros_slot(variable, "m", Name);
            _zeros_slot(variable, "v", Name);
        }
    }

    private Tensor Power(string name) => _get_non_slot_variable(name, _graph).AsTensor();
}
