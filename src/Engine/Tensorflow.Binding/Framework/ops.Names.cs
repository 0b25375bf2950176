using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Graph building: default graphs, name scopes, conversions, unique numbers.</summary>
public partial class ops
{
    private static int s_uid = -1;
    private static int s_functionUid;
    private static int s_graphUid;

    [ThreadStatic]
    private static int t_layerUid;

    /// <summary>Gradient functions that the program has registered, by operation type.</summary>
    public static Dictionary<string, Func<Operation, Tensor[], Tensor[]>> gradientFunctions = [];

    public static void RegisterGradientFunction(string name, Func<Operation, Tensor[], Tensor[]> func) =>
        gradientFunctions[name] = func;

    public static void RegisterNoGradientFunction(string name) => gradientFunctions[name] = (_, _) => null!;

    public static int uid() => Interlocked.Increment(ref s_uid);

    public static int uid_function() => Interlocked.Increment(ref s_functionUid) - 1;

    public static int uid_layer() => t_layerUid++;

    public static void reset_uid()
    {
        s_uid = -1;
        t_layerUid = 0;
    }

    public static int GraphUniqueId() => Interlocked.Increment(ref s_graphUid) - 1;

    public static long tensor_id(Tensor tensor) => tensor.Id;

    public static NameScope name_scope(
        string name,
        string? default_name = "",
        object? values = null,
        bool skip_on_eager = true
    ) => new(name, default_name, values, skip_on_eager);

    public static string get_name_scope() =>
        tf.Context.executing_eagerly() ? tf.Context.ScopeName.TrimEnd('/') : get_default_graph().get_name_scope();

    public static string name_from_scope_name(string name) =>
        !string.IsNullOrEmpty(name) && name.EndsWith('/') ? name[..^1] : name;

    public static string prepend_name_scope(string name, string import_scope) =>
        string.IsNullOrEmpty(import_scope)
            ? name
            : $"{(import_scope.EndsWith('/') ? import_scope[..^1] : import_scope)}/{name}";

    public static string strip_name_scope(string name, string? export_scope = "")
    {
        if (string.IsNullOrEmpty(export_scope))
            return name;
        var prefix = export_scope.EndsWith('/') ? export_scope : export_scope + "/";
        return name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name;
    }

    public static _ControlDependenciesController control_dependencies(object[] control_inputs) =>
        get_default_graph().control_dependencies(control_inputs);

    /// <summary>A scope of which the embedded engine, which has one device, takes no notice.</summary>
    public static ITensorFlowObject device(string device_name) => new NameScope(null!, "");

    public static void colocate_with(Operation op, bool ignore_existing = false) { }

    public static void colocate_with(Tensor tensor, bool ignore_existing = false) { }

    public static void colocate_with(IVariableV1 variable, bool ignore_existing = false) { }

    public static void add_to_collection<T>(string name, T value) => get_default_graph().add_to_collection(name, value);

    public static void add_to_collections<T>(List<string> names, T value) =>
        get_default_graph().add_to_collections(names, value);

    public static object get_collection(string key, string? scope = null) =>
        get_default_graph().get_collection(key, scope);

    public static List<T> get_collection<T>(string key, string? scope = null) =>
        get_default_graph().get_collection<T>(key, scope);

    public static List<T> get_collection_ref<T>(string key) => get_default_graph().get_collection_ref<T>(key);
}
