using static Tensorflow.Binding;

namespace Tensorflow;

public partial class RefVariable
{
    public Tensor assign<T>(T value, bool use_locking = false, string? name = null, bool read_value = true) =>
        Assignment("Assign", value!, name);

    public Tensor assign_add<T>(T value, bool use_locking = false, string? name = null, bool read_value = true) =>
        Assignment("AssignAdd", value!, name);

    public Tensor assign_sub<T>(T delta, bool use_locking = false, string? name = null, bool read_value = true) =>
        Assignment("AssignSub", delta!, name);

    public IVariableV1 assign_lazy_load(Tensor value, string? name = null)
    {
        Assignment("Assign", value, name);
        return this;
    }

    public IVariableV1 assign_sub_lazy_load(Tensor delta, string? name = null)
    {
        Assignment("AssignSub", delta, name);
        return this;
    }

    public Tensor is_variable_initialized(RefVariable variable) =>
        tf
            .OpDefLib._apply_op_helper(
                "IsVariableInitialized",
                null,
                new Dictionary<string, object> { ["ref"] = variable._variable }
            )
            .output;

    private Tensor Assignment(string type, object value, string? name, bool validateShape = true)
    {
        var arguments = new Dictionary<string, object>
        {
            ["ref"] = _variable,
            ["value"] = ops.convert_to_tensor(value, dtype: dtype),
        };
        if (type == "Assign")
            arguments["validate_shape"] = validateShape;
        return tf.OpDefLib._apply_op_helper(type, name, arguments).output;
    }
}
