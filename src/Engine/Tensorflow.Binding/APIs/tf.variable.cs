namespace Tensorflow;

public partial class tensorflow
{
    public ResourceVariable Variable<T>(
        T data,
        bool trainable = true,
        bool validate_shape = true,
        bool use_resource = true,
        string? name = null,
        TF_DataType dtype = TF_DataType.DtInvalid,
        VariableAggregation aggregation = VariableAggregation.None,
        Shape? shape = null
    ) =>
        new(
            data,
            trainable: trainable,
            validate_shape: validate_shape,
            name: name!,
            dtype: dtype,
            aggregation: aggregation,
            shape: shape!
        );

    public IVariableV1[] global_variables(string? scope = null) => [.. variables.global_variables(scope!)];

    public Operation global_variables_initializer() => variables.variables_initializer(global_variables());

    public IVariableV1[] trainable_variables(string? scope = null) =>
        [.. ops.get_collection<IVariableV1>(GraphKeys.TRAINABLE_VARIABLES, scope!)];

    public Operation variables_initializer(IVariableV1[] var_list, string name = "init") =>
        variables.variables_initializer(var_list, name);

    public VariableScope get_variable_scope() => Tensorflow.variable_scope.get_variable_scope();

    public variable_scope variable_scope(
        string name,
        string? default_name = null,
        Tensor[]? values = null,
        bool? reuse = null,
        bool auxiliary_name_scope = true
    ) => new(name, default_name!, values!, reuse, auxiliary_name_scope);

    public variable_scope variable_scope(
        VariableScope scope,
        string? default_name = null,
        Tensor[]? values = null,
        bool? reuse = null,
        bool auxiliary_name_scope = true
    ) => new(scope, default_name!, values!, reuse, auxiliary_name_scope);

    public Tensor assign(
        IVariableV1 @ref,
        object value,
        bool validate_shape = true,
        bool use_locking = true,
        string? name = null
    ) => state_ops.assign(@ref, value, validate_shape, use_locking, name);

    public ITensorOrOperation assign_add<T>(IVariableV1 @ref, T value, bool use_locking = false, string? name = null) =>
        state_ops.assign_add(@ref, value, use_locking, name);
}
