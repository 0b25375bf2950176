using Tensorflow.Engine;
using static Tensorflow.Binding;

namespace Tensorflow;

public partial class ResourceVariable
{
    private void Initialize(
        object? initialValue,
        bool trainable,
        List<string>? collections,
        string? name,
        TF_DataType dtype,
        Shape? shape
    )
    {
        if (initialValue is null)
            throw new ValueError($"The variable '{name ?? "Variable"}' needs an initial value.");
        _trainable = trainable;
        _in_graph_mode = !tf.Context.executing_eagerly();
        if (_in_graph_mode)
            InitializeInGraph(initialValue, collections, name, dtype, shape);
        else
            InitializeEagerly(initialValue, name ?? "Variable", dtype, shape);
    }

    private void InitializeEagerly(object initialValue, string name, TF_DataType dtype, Shape? shape)
    {
        var first = FirstValue(initialValue, dtype, "initial_value");
        var fullName = tf.Context.ScopeName + name;
        var uniqueId = $"{fullName}_{ops.uid()}";
        var type = first.dtype.as_base_dtype();
        var known = shape is null || shape.IsNull ? first.shape : shape;
        __init__(
            _trainable,
            known,
            type,
            VariableHandles.Create(type, known, uniqueId, isEager: true),
            fullName,
            uniqueId,
            fullName
        );
        // An operation like any other assignment, so that whatever observes operations sees the first value too.
        tf.Context.ExecuteOp(
            "AssignVariableOp",
            null!,
            new ExecuteOpArgs(handle, first) { OpAttrs = { ["dtype"] = type } }
        );
    }

    private void InitializeInGraph(
        object initialValue,
        List<string>? collections,
        string? name,
        TF_DataType dtype,
        Shape? shape
    )
    {
        collections ??= [ops.GraphKeys.GLOBAL_VARIABLES_];
        if (_trainable && !collections.Contains(ops.GraphKeys.TRAINABLE_VARIABLES_))
            collections = [.. collections, ops.GraphKeys.TRAINABLE_VARIABLES_];
        using var noControls = new Scope(ops.control_dependencies(null!));
        using var nameScope = new Scope(ops.name_scope(name!, "Variable", null, skip_on_eager: false));
        string scope = (ops.NameScope)nameScope.Region;
        _handle_name = ops.name_from_scope_name(scope);
        _unique_id = $"{_handle_name}_{ops.uid()}";
        using (new Scope(ops.name_scope("Initializer")))
            _initial_value = FirstValue(initialValue, dtype, "initial_value");
        _dtype = _initial_value.dtype.as_base_dtype();
        _shape = shape is null || shape.IsNull ? _initial_value.shape : shape;
        handle = VariableHandles.Create(_dtype, _shape, _handle_name, isEager: false, scope);
        _name = _handle_name;
        _handle_name += ":0";
        using (new Scope(ops.name_scope("IsInitialized")))
            _ = tf.Context.ExecuteOp("VarIsInitializedOp", null!, new ExecuteOpArgs(handle));
        using (new Scope(ops.name_scope("Assign")))
        {
            Tensor assigned = tf.Context.ExecuteOp(
                "AssignVariableOp",
                _name + "/Assign/",
                new ExecuteOpArgs(handle, _initial_value) { OpAttrs = { ["dtype"] = _dtype } }
            );
            initializer_op = assigned.op;
        }
        using (new Scope(ops.name_scope("Read")))
            _graph_element = tf.Context.ExecuteOp(
                "ReadVariableOp",
                _name + "/Read/ReadVariableOp/",
                new ExecuteOpArgs(handle) { OpAttrs = { ["dtype"] = _dtype } }
            );
        ops.add_to_collections(collections, (IVariableV1)this);
    }

    private static Tensor FirstValue(object value, TF_DataType dtype, string name)
    {
        if (value is Func<Tensor> make)
            value = make();
        if (dtype != TF_DataType.DtInvalid && value is Tensor { IsHost: true } host && host.dtype != dtype)
            value = HostValue.Cast(host.Value, dtype);
        return ops.convert_to_tensor(value, dtype: dtype, name: name);
    }

    private void FromDefinition(VariableDef definition, string? importScope)
    {
        var graph = ops.get_default_graph();
        string InScope(string name) => ops.prepend_name_scope(name, importScope!);
        _in_graph_mode = true;
        handle = (Tensor)graph.as_graph_element(InScope(definition.VariableName));
        _handle_name = handle.name;
        _name = handle.op.name;
        _unique_id = $"{_name}_{ops.uid()}";
        _shape = handle.op.get_attr<Shape>("shape");
        _dtype = handle.op.get_attr<TF_DataType>("dtype");
        _trainable = definition.Trainable;
        initializer_op = graph.get_operation_by_name(InScope(definition.InitializerName));
        if (!string.IsNullOrEmpty(definition.InitialValueName))
            _initial_value = (Tensor)graph.as_graph_element(InScope(definition.InitialValueName));
        _graph_element = string.IsNullOrEmpty(definition.SnapshotName)
            ? read_value()
            : (Tensor)graph.as_graph_element(InScope(definition.SnapshotName));
        Aggregation = definition.Aggregation;
    }

    public VariableDef to_proto(string? export_scope) =>
        new()
        {
            VariableName = ops.strip_name_scope(Handle.name, export_scope),
            InitialValueName = _initial_value is null ? "" : ops.strip_name_scope(_initial_value.name, export_scope),
            InitializerName = ops.strip_name_scope(initializer_op!.name, export_scope),
            SnapshotName = ops.strip_name_scope(_graph_element!.name, export_scope),
            IsResource = true,
            Trainable = _trainable,
            Aggregation = Aggregation,
        };
}
