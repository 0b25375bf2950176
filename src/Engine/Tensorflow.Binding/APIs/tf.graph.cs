namespace Tensorflow;

public partial class tensorflow
{
    public ops.GraphKeys GraphKeys { get; } = new();

    public graph_util_impl graph_util { get; } = new();

    public Graph Graph() => new();

    public Graph get_default_graph() => ops.get_default_graph();

    public Graph peak_default_graph() => ops.peak_default_graph();

    public void reset_default_graph() => ops.reset_default_graph();

    public Session Session() => compat.v1.Session();

    public Session Session(Graph graph, ConfigProto? config = null) => new Session(graph, config: config!).as_default();

    public Session Session(ConfigProto config) => new Session(null!, config: config).as_default();

    public Session get_default_session() => ops.get_default_session();

    public void enable_eager_execution() => Context.eager_mode();

    public bool executing_eagerly() => Context.executing_eagerly();

    public Tensor placeholder(TF_DataType dtype, Shape? shape = null, string? name = null) =>
        array_ops.placeholder(dtype, shape, name);

    public Tensor placeholder_with_default<T>(T input, int[] shape, string? name = null) =>
        array_ops.placeholder_with_default(ops.convert_to_tensor(input!), shape, name);

    public ops.NameScope name_scope(string name, string default_name = "", object? values = null) =>
        new(name, default_name, values!);

    public ops.NameScope init_scope() => ops.init_scope();

    public void device(string device_name) => ops.device(device_name).__enter__();

    public _ControlDependenciesController control_dependencies(ITensorOrOperation[] control_inputs) =>
        ops.control_dependencies(control_inputs);

    public void add_to_collection<T>(string name, T value) => get_default_graph().add_to_collection(name, value);

    public void add_to_collections<T>(List<string> names, T value) =>
        get_default_graph().add_to_collections(names, value);

    public List<T> get_collection<T>(string key, string scope = "") =>
        get_default_graph().get_collection<T>(key, scope);

    public Operation no_op(string? name = null) => control_flow_ops.no_op(name);

    public Operation group<T>(T[] inputs, string? name = null)
        where T : ITensorOrOperation => control_flow_ops.group(inputs, name);

    public ITensorOrOperation[] import_graph_def(
        GraphDef graph_def,
        Dictionary<string, Tensor>? input_map = null,
        string[]? return_elements = null,
        string? name = null,
        OpList? producer_op_list = null
    ) =>
        importer.import_graph_def(
            graph_def,
            input_map!,
            return_elements!,
            name: name!,
            producer_op_list: producer_op_list!
        );
}
