using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Functions under <c>tf.compat.v1</c>: graphs and sessions.</summary>
public class CompatV1Api
{
    public void disable_eager_execution() => tf.Context.graph_mode();

    public Session Session() => new Session().as_default();

    public Operation global_variables_initializer() => tf.global_variables_initializer();

    public IVariableV1 get_variable(
        string name,
        Shape? shape = null,
        TF_DataType dtype = TF_DataType.DtInvalid,
        object? initializer = null,
        bool? trainable = null,
        List<string>? collections = null,
        bool? use_resource = null,
        bool validate_shape = true,
        VariableSynchronization synchronization = VariableSynchronization.Auto,
        VariableAggregation aggregation = VariableAggregation.None
    ) =>
        variable_scope
            .get_variable_scope()
            .get_variable(
                variable_scope._get_default_variable_store(),
                name,
                shape!,
                dtype,
                initializer!,
                trainable,
                collections!,
                use_resource,
                validate_shape,
                synchronization,
                aggregation
            );
}
