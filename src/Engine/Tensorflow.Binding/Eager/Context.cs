using Tensorflow.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Contexts;

/// <summary>
/// How operations are carried out on this thread: at once (eager) or by putting them into the default graph.
/// </summary>
public sealed partial class Context
{
    public const int GRAPH_MODE = 0;
    public const int EAGER_MODE = 1;

    private readonly Stack<(bool IsEager, bool IsFunction)> _modes = new([(true, false)]);
    private ConfigProto? _config;
    private int _sharedNames;

    public Context() => ensure_initialized();

    public string ScopeName { get; set; } = "";

    public string DeviceName { get; set; } = "";

    public ConfigProto Config
    {
        get => _config ??= new ConfigProto();
        set
        {
            _config = value;
            ThreadSettings.Apply(value);
        }
    }

    public void ensure_initialized() => ThreadSettings.ApplyEnvironment();

    public bool executing_eagerly() => _modes.Peek().IsEager;

    public bool is_build_function() => _modes.Peek().IsFunction;

    public void eager_mode(bool isFunc = false) => _modes.Push((true, isFunc));

    public void graph_mode(bool isFunc = false) => _modes.Push((false, isFunc));

    /// <summary>Goes back to the mode before the last <see cref="eager_mode"/> or <see cref="graph_mode"/>.</summary>
    public void restore_mode()
    {
        if (_modes.Count > 1)
            _modes.Pop();
    }

    public void start_step() { }

    public void end_step() { }

    public void reset_context()
    {
        while (_modes.Count > 1)
            _modes.Pop();
        EagerKernels.Environment.ClearStates();
    }

    /// <summary>Carries out an operation: at once, or by putting it into a graph when one is being built.</summary>
    public Tensors ExecuteOp(string opType, string? name, ExecuteOpArgs args) =>
        has_graph_arg(args.OpInputArgs)
            ? ExecuteInGraph(opType, name, args)
            : new Tensors(
                tf.Runner.TFE_FastPathExecute(
                    new FastPathOpExecInfo(this, opType, name, args.OpInputArgs) { attrs = args.OpAttrs }
                )
            );

    /// <summary>Whether an operation with these arguments belongs into a graph.</summary>
    public bool has_graph_arg(params object[] args)
    {
        if (!executing_eagerly())
            return true;
        foreach (var argument in args)
            if (IsGraphElement(argument))
                return true;
        return false;
    }

    /// <summary>Switches to building a graph if an argument demands it; to be undone by <see cref="restore_mode"/>.</summary>
    public bool switched_to_graph(params object[] args)
    {
        var switching = has_graph_arg(args) && executing_eagerly();
        if (switching)
            graph_mode();
        return switching;
    }

    public string shared_name(string? name = null) =>
        !string.IsNullOrEmpty(name) || !executing_eagerly() ? name! : "cd2c89b7-88b7-44c8-ad83-06c2a9158347";

    /// <summary>A name that nothing else in the process has.</summary>
    public string anonymous_name() => $"Anonymous{Interlocked.Increment(ref _sharedNames)}";

    private Tensors ExecuteInGraph(string opType, string? name, ExecuteOpArgs args)
    {
        var switched = executing_eagerly();
        if (switched)
            graph_mode();
        try
        {
            var definition = OperationRegistry.Find(opType);
            var operation = GraphCall.Apply(definition, name, args.OpInputArgs, args.OpAttrs);
            return operation.NumOutputs == 0 ? GraphCall.NoOutput(operation) : new Tensors(operation.outputs);
        }
        finally
        {
            if (switched)
                restore_mode();
        }
    }

    private static bool IsGraphElement(object? argument) =>
        argument switch
        {
            Tensor tensor => !tensor.IsHost,
            Tensor[] tensors => Array.Exists(tensors, t => t is { IsHost: false }),
            Tensors tensors => tensors.SingleOrNull is { IsHost: false } || tensors.Flatten().Any(t => !t.IsHost),
            IVariableV1 variable => !variable.Handle.IsHost,
            object[] items => Array.Exists(items, IsGraphElement),
            List<Tensor> tensors => tensors.Exists(t => !t.IsHost),
            _ => false,
        };
}
