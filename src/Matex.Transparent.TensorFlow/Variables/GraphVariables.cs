using Matex.Transparent.Launch;
using Matex.Transparent.Reporting;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Matex.Transparent.TensorFlow.Variables;

/// <summary>The variables of a graph, read and written through a session.</summary>
internal static class GraphVariables
{
    /// <summary>Name and value of the graph's variables; those not yet initialized are left out.</summary>
    public static IEnumerable<NamedArray> Read(BaseSession session) =>
        References(session.graph)
            .Select(reference => (reference, value: TryFetch(session, reference)))
            .Where(static pair => pair.value is not null)
            .Select(static pair => Arrays.Named(pair.reference.op.name, pair.value!))
            .ToArray();

    /// <summary>Before the first training run: values that are not the same on all ranks become those of rank 0.</summary>
    public static void Agree(BaseSession session)
    {
        foreach (var reference in References(session.graph))
        {
            if (TryFetch(session, reference) is not { } value || value.dtype == TF_DataType.TF_STRING)
            {
                continue;
            }
            var mine = HostAccess.Bytes(value);
            var first = mine.ToArray();
            Exchange.BroadcastFromFirst(reference.op.name, first);
            if (
                Exchange
                    .Gather("first values that differ", mine.SequenceEqual(first) ? 0 : 1)
                    .Any(static differs => differs != 0)
            )
            {
                Write(session, reference, new NDArray(first, value.shape, value.dtype));
            }
        }
    }

    /// <summary>The trained variables, to be read when weights are compared.</summary>
    public static IEnumerable<(string, Func<Tensor>)> Values(BaseSession session) =>
        References(session.graph)
            .Where(reference => TryFetch(session, reference) is not null)
            .Select(reference => (reference.op.name, (Func<Tensor>)(() => TryFetch(session, reference)!)));

    private static void Write(BaseSession session, Tensor reference, NDArray value)
    {
        HostAccess.Without(() =>
        {
            session.graph.as_default();
            try
            {
                var placeholder = tf.placeholder(value.dtype, value.shape);
                var assign =
                    reference.op.type == "VarHandleOp"
                        ? gen_resource_variable_ops.assign_variable_op(reference, placeholder)
                        : gen_state_ops.assign(reference, placeholder).op;
                session.run(assign!, new FeedItem(placeholder, value));
            }
            finally
            {
                session.graph.Exit();
            }
            return 0;
        });
    }

    private static IEnumerable<Tensor> References(Graph graph) =>
        graph
            .get_operations()
            .Select(static element => element.op)
            .Where(static operation => operation.type is "VariableV2" or "Variable" or "VarHandleOp")
            .Select(static operation => operation.outputs[0]);

    /// <summary>What is fetched for a variable: the reference itself, or a reading of the resource, which each has.</summary>
    private static Tensor? Reading(Graph graph, Tensor reference) =>
        reference.op.type != "VarHandleOp"
            ? reference
            : graph
                .get_operations()
                .Select(static element => element.op)
                .FirstOrDefault(operation =>
                    operation.type == "ReadVariableOp" && operation.inputs[0].op.name == reference.op.name
                )
                ?.outputs[0];

    private static NDArray? TryFetch(BaseSession session, Tensor reference)
    {
        if (Reading(session.graph, reference) is not { } reading)
        {
            return null;
        }
        try
        {
            return HostAccess.Without(() => session.run(reading, []));
        }
        catch (TensorflowException exception)
            when (exception.Message.Contains("uninitialized", StringComparison.OrdinalIgnoreCase))
        {
            // Not initialized: the program does not use it.
            return null;
        }
    }
}
