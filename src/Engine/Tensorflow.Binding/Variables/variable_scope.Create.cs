namespace Tensorflow;

public partial class variable_scope
{
    /// <summary>A new variable: a resource variable unless a reference variable is asked for.</summary>
    public static IVariableV1 default_variable_creator(
        object initial_value,
        string? name = null,
        bool? trainable = null,
        List<string>? collections = null,
        TF_DataType dtype = TF_DataType.DtInvalid,
        int[]? shape = null,
        bool validate_shape = false,
        bool? use_resource = null,
        VariableSynchronization synchronization = VariableSynchronization.Auto,
        VariableAggregation aggregation = VariableAggregation.None
    )
    {
        var isTrainable = _get_trainable_value(synchronization, trainable);
        if (use_resource ?? _DEFAULT_USE_RESOURCE)
            return new ResourceVariable(
                initial_value,
                trainable: isTrainable,
                collections: collections,
                validate_shape: validate_shape,
                name: name,
                dtype: dtype,
                aggregation: aggregation,
                shape: shape is null ? null : new Shape(shape)
            );
        return new RefVariable(
            initial_value,
            trainable: isTrainable,
            collections: collections,
            validate_shape: validate_shape,
            name: name,
            dtype: dtype
        );
    }

    public static bool _get_trainable_value(VariableSynchronization synchronization, bool? trainable = true)
    {
        if (synchronization != VariableSynchronization.OnRead)
            return trainable ?? true;
        if (trainable == true)
            throw new ValueError("A variable that is synchronised when it is read cannot be trainable.");
        return false;
    }
}
