using Matex.Transparent.Launch;
using Matex.Transparent.Reporting;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Matex.Transparent.TensorFlow.Variables;

/// <summary>The variables of a graph, read and written through a session.</summary>
internal static class GraphVariables
{
    /// <summary>Name and value of the graph's trainable variables; those not yet initialized are left out.</summary>
    public static NamedArray[] Read(BaseSession session) =>
        [
            .. Trainable(session.graph)
                .Select(variable => (variable, value: TryFetch(session, variable)))
                .Where(static pair => pair.value is not null)
                .Select(static pair => Arrays.Named(pair.variable.Name, pair.value!)),
        ];

    /// <summary>The initialized variables, to be read when weights are compared; null once the session is closed.</summary>
    public static IEnumerable<(string, Func<Tensor?>)> Values(BaseSession session) =>
        Of(session.graph)
            .Where(variable => TryFetch(session, variable) is not null)
            .Select(variable =>
                (variable.Name, (Func<Tensor?>)(() => TryFetch(session, variable) is { } value ? (Tensor)value : null))
            );

    /// <summary>Before the first training run: values that are not the same on all ranks become those of rank 0.</summary>
    public static void Agree(BaseSession session)
    {
        foreach (var variable in Of(session.graph).ToArray())
        {
            if (TryFetch(session, variable) is not { } value || value.dtype == TF_DataType.TF_STRING)
            {
                continue;
            }
            var mine = HostAccess.Bytes(value);
            // Named with type and shape, which ranks that do not agree are told.
            var described = $"{variable.Name} {value.dtype}[{string.Join(',', HostAccess.Dimensions(value))}]";
            if (Exchange.IsSameOnAllRanks(described, mine))
            {
                continue;
            }
            var first = mine.ToArray();
            Exchange.BroadcastFromFirst(described, first);
            Write(session, variable, new NDArray(first, value.shape, value.dtype));
        }
    }

    /// <summary>A graph that was imported without collections does not say which are; then all are.</summary>
    private static IEnumerable<GraphVariable> Trainable(Graph graph)
    {
        var names = graph
            .get_collection<IVariableV1>(tf.GraphKeys.TRAINABLE_VARIABLES)
            ?.Select(static variable => variable.Op.name)
            .ToHashSet();
        return Of(graph).Where(variable => names is null or { Count: 0 } || names.Contains(variable.Name));
    }

    private static void Write(BaseSession session, GraphVariable variable, NDArray value)
    {
        HostAccess.Without(() =>
        {
            session.graph.as_default();
            try
            {
                var placeholder = tf.placeholder(value.dtype, value.shape);
                var assign =
                    variable.Reference.op.type == "VarHandleOp"
                        ? gen_resource_variable_ops.assign_variable_op(variable.Reference, placeholder)
                        : gen_state_ops.assign(variable.Reference, placeholder).op;
                session.run(assign!, new FeedItem(placeholder, value));
            }
            finally
            {
                session.graph.Exit();
            }
            return 0;
        });
    }

    /// <summary>Variables by reference have their value in the reference; resources are read by an operation of their own.</summary>
    private static IEnumerable<GraphVariable> Of(Graph graph)
    {
        var read = new HashSet<string>();
        foreach (var operation in graph.get_operations().Select(static element => element.op))
        {
            if (operation.type is "VariableV2" or "Variable")
            {
                yield return new GraphVariable(operation.name, operation.outputs[0], operation.outputs[0]);
            }
            else if (
                operation.type == "ReadVariableOp"
                && operation.inputs[0].op is { type: "VarHandleOp" } handle
                && read.Add(handle.name)
            )
            {
                yield return new GraphVariable(handle.name, handle.outputs[0], operation.outputs[0]);
            }
        }
    }

    private static NDArray? TryFetch(BaseSession session, GraphVariable variable)
    {
        try
        {
            return HostAccess.Without(() => session.run(variable.Value, []));
        }
        catch (RuntimeError exception) when (exception.Message.Contains("closed", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        catch (TensorflowException exception)
            when (exception.Message.Contains("uninitialized", StringComparison.OrdinalIgnoreCase))
        {
            // Not initialized: the program does not use it.
            return null;
        }
    }

    /// <param name="Name">The variable's name.</param>
    /// <param name="Reference">What assignments take.</param>
    /// <param name="Value">What gives the value when it is fetched.</param>
    private sealed record GraphVariable(string Name, Tensor Reference, Tensor Value);
}
