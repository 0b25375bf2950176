using Tensorflow.Engine;
using static Tensorflow.Binding;

namespace Tensorflow;

public partial class RefVariable
{
    /// <param name="initial_value">A tensor, a value, or a function that gives one.</param>
    public RefVariable(
        object? initial_value = null,
        bool trainable = true,
        List<string>? collections = null,
        bool validate_shape = true,
        string? caching_device = "",
        string? name = null,
        VariableDef? variable_def = null,
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? import_scope = ""
    )
    {
        if (variable_def is not null)
            FromDefinition(variable_def, import_scope);
        else
            Initialize(initial_value, trainable, collections, validate_shape, name, dtype);
    }

    private void Initialize(
        object? initialValue,
        bool trainable,
        List<string>? collections,
        bool validateShape,
        string? name,
        TF_DataType dtype
    )
    {
        if (initialValue is null)
            throw new ValueError($"The variable '{name ?? "Variable"}' needs an initial value.");
        _trainable = trainable;
        collections ??= [ops.GraphKeys.GLOBAL_VARIABLES_];
        if (trainable && !collections.Contains(ops.GraphKeys.TRAINABLE_VARIABLES_))
            collections = [.. collections, ops.GraphKeys.TRAINABLE_VARIABLES_];
        using var noControls = new Scope(ops.control_dependencies(null!));
        using var nameScope = new Scope(ops.name_scope(name!, "Variable", null));
        string scope = (ops.NameScope)nameScope.Region;
        var initial = initialValue is Func<Tensor> make ? make : null;
        using (new Scope(ops.name_scope("Initializer")))
            if (initial is not null)
                _initial_value = ops.convert_to_tensor(initial(), dtype: dtype, name: "initial_value");
        _initial_value ??= ops.convert_to_tensor(initialValue, dtype: dtype, name: "initial_value");
        _dtype = _initial_value.dtype.as_base_dtype();
        _variable = tf
            .OpDefLib._apply_op_helper(
                "VariableV2",
                scope,
                new Dictionary<string, object>
                {
                    ["shape"] = validateShape ? _initial_value.shape : Shape.Null,
                    ["dtype"] = _dtype,
                    ["container"] = "",
                    ["shared_name"] = "",
                }
            )
            .output;
        _name = _variable.op.name;
        _uniqueId = $"{_name}_{ops.uid()}";
        _initializer_op = Assignment("Assign", _initial_value, scope + "Assign/", validateShape).op;
        _snapshot = tf
            .OpDefLib._apply_op_helper(
                "Identity",
                scope + "read/",
                new Dictionary<string, object> { ["input"] = _variable }
            )
            .output;
        ops.add_to_collections(collections, (IVariableV1)this);
    }

    private void FromDefinition(VariableDef definition, string? importScope)
    {
        var graph = ops.get_default_graph();
        string InScope(string name) => ops.prepend_name_scope(name, importScope!);
        _variable = (Tensor)graph.as_graph_element(InScope(definition.VariableName));
        _name = _variable.op.name;
        _uniqueId = $"{_name}_{ops.uid()}";
        _initializer_op = graph.as_graph_element(InScope(definition.InitializerName)).op;
        if (!string.IsNullOrEmpty(definition.InitialValueName))
            _initial_value = (Tensor)graph.as_graph_element(InScope(definition.InitialValueName));
        _snapshot = (Tensor)graph.as_graph_element(InScope(definition.SnapshotName));
        _trainable = definition.Trainable;
        _dtype = _variable.dtype.as_base_dtype();
    }

    public VariableDef to_proto(string? export_scope) =>
        new()
        {
            VariableName = ops.strip_name_scope(_variable.name, export_scope),
            InitialValueName = _initial_value is null ? "" : ops.strip_name_scope(_initial_value.name, export_scope),
            InitializerName = ops.strip_name_scope(Initializer.name, export_scope),
            SnapshotName = ops.strip_name_scope(_snapshot.name, export_scope),
            Trainable = _trainable,
        };

    public RefVariable from_proto(VariableDef proto, string? import_scope) =>
        new(variable_def: proto, import_scope: import_scope);
}
