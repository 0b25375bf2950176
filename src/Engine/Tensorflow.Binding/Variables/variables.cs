namespace Tensorflow;

/// <summary>The variables of the default graph.</summary>
public class variables
{
    public static object trainable_variables() => ops.get_collection(ops.GraphKeys.TRAINABLE_VARIABLES_);

    public static List<IVariableV1> global_variables(string? scope = null) =>
        ops.get_collection<IVariableV1>(ops.GraphKeys.GLOBAL_VARIABLES_, scope);

    /// <summary>The variables, and what else is to be saved.</summary>
    public static IVariableV1[] _all_saveable_objects(string? scope = "") =>
        [
            .. ops.get_collection<IVariableV1>(ops.GraphKeys.GLOBAL_VARIABLES_, scope),
            .. ops.get_collection<IVariableV1>(ops.GraphKeys.SAVEABLE_OBJECTS_, scope),
        ];

    /// <summary>An operation that gives variables their first values.</summary>
    public static Operation variables_initializer(IVariableV1[] var_list, string? name = "init") =>
        var_list.Length == 0
            ? control_flow_ops.no_op(name)
            : control_flow_ops.group(Array.ConvertAll(var_list, v => v.Initializer), name);
}
