using Tensorflow.Operations.Initializers;

namespace Tensorflow;

/// <summary>The variables of a graph that get_variable has made, by name.</summary>
public class _VariableStore
{
    private readonly Dictionary<string, IVariableV1> _vars = [];

    /// <summary>The variable of that name, made now if there is none.</summary>
    /// <param name="initializer">An initializer, a tensor or a value; the one that suits the type if null.</param>
    /// <exception cref="ValueError">It exists and is not to be shared, or has another shape or type.</exception>
    public IVariableV1 get_variable(
        string name,
        Shape? shape = null,
        TF_DataType dtype = TF_DataType.TF_FLOAT,
        object? initializer = null,
        bool? reuse = null,
        bool? trainable = null,
        List<string>? collections = null,
        bool validate_shape = true,
        VariableSynchronization synchronization = VariableSynchronization.Auto,
        VariableAggregation aggregation = VariableAggregation.None
    )
    {
        if (_vars.TryGetValue(name, out var existing))
            return Shared(existing, name, shape, dtype, reuse == true);
        if (reuse == true)
            throw new ValueError($"Variable {name} does not exist: it was asked for with reuse.");
        var variable = variable_scope.default_variable_creator(
            FirstValue(name, shape, dtype.as_base_dtype(), initializer),
            name: name,
            trainable: variable_scope._get_trainable_value(synchronization, trainable),
            collections: collections,
            dtype: initializer is Tensor ? TF_DataType.DtInvalid : dtype.as_base_dtype(),
            validate_shape: validate_shape,
            synchronization: synchronization,
            aggregation: aggregation
        );
        _vars.Add(name, variable);
        return variable;
    }

    private static IVariableV1 Shared(IVariableV1 existing, string name, Shape? shape, TF_DataType dtype, bool reuse)
    {
        if (!reuse)
            throw new ValueError(
                $"Variable {name} already exists, disallowed. Did you mean to set reuse: true in the variable scope?"
            );
        if (shape is not null && !shape.is_compatible_with(existing.shape))
            throw new ValueError(
                $"Trying to share variable {name}, but specified shape {shape} and found shape {existing.shape}."
            );
        if (!dtype.is_compatible_with(existing.dtype))
            throw new ValueError(
                $"Trying to share variable {name}, but specified dtype {dtype.as_numpy_name()} and found dtype "
                    + $"{existing.dtype.as_numpy_name()}."
            );
        return existing;
    }

    private static object FirstValue(string name, Shape? shape, TF_DataType dtype, object? initializer)
    {
        if (initializer is not null and not IInitializer)
            return initializer;
        if (shape is null || !shape.IsFullyDefined)
            throw new ValueError($"The shape of a new variable ({name}) must be fully defined, but was {shape}.");
        var chosen = initializer as IInitializer ?? Default(name, dtype.as_base_dtype());
        return (Func<Tensor>)(() => chosen.Apply(new InitializerArgs(shape, dtype: dtype)));
    }

    /// <summary>What TensorFlow takes where a program gives none: Glorot's uniform values, zeros for integers.</summary>
    private static IInitializer Default(string name, TF_DataType type) =>
        type.is_floating() ? new GlorotUniform()
        : type.is_integer() || type.is_bool() ? new Zeros()
        : throw new ValueError($"An initializer for the variable {name} of {type.as_numpy_name()} is required.");
}
