using Tensorflow.Engine;

namespace Tensorflow;

/// <summary>What get_variable takes from its surroundings: a prefix for names, a type, whether variables are shared.</summary>
public class VariableScope(
    bool reuse,
    string? name = "",
    string? name_scope = "",
    TF_DataType dtype = TF_DataType.TF_FLOAT
)
{
    /// <summary>Whether variables that exist are given again.</summary>
    public bool resue = reuse;

    public string name { get; } = name ?? "";

    public string? _name_scope { get; set; } = name_scope;

    public string? original_name_scope => _name_scope;

    public bool use_resource { get; set; } = true;

    public void reuse_variables() => resue = true;

    /// <summary>The variable of that name in this scope, made now if there is none.</summary>
    public IVariableV1 get_variable(
        _VariableStore var_store,
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
    )
    {
        using var top = new Scope(ops.name_scope(""));
        return var_store.get_variable(
            this.name.Length > 0 ? $"{this.name}/{name}" : name,
            shape,
            dtype == TF_DataType.DtInvalid ? ScopeType : dtype,
            initializer,
            resue,
            trainable,
            collections,
            validate_shape,
            synchronization,
            aggregation
        );
    }

    private TF_DataType ScopeType => dtype;
}
