using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Changes to whole graphs.</summary>
public class graph_util_impl
{
    /// <summary>The part of the graph that the outputs need, with the variables' present values as constants.</summary>
    public GraphDef convert_variables_to_constants(
        Session sess,
        GraphDef input_graph_def,
        string[] output_node_names,
        string[]? variable_names_whitelist = null,
        string[]? variable_names_blacklist = null
    )
    {
        Dictionary<string, NodeDef> nodes = input_graph_def.Node.ToDictionary(node => node.Name);
        HashSet<string> needed = Ancestors(nodes, output_node_names);
        NodeDef[] kept = [.. input_graph_def.Node.Where(node => needed.Contains(node.Name))];
        Dictionary<string, NodeDef> constants = [];
        foreach (NodeDef variable in kept.Where(node => node.Op is "VarHandleOp" or "VariableV2" or "Variable"))
        {
            bool listed = variable_names_whitelist is null || variable_names_whitelist.Contains(variable.Name);
            if (listed && variable_names_blacklist?.Contains(variable.Name) != true)
            {
                constants[variable.Name] = Constant(sess, kept, variable);
            }
        }
        GraphDef frozen = new() { Versions = input_graph_def.Versions };
        frozen.Node.AddRange(
            kept.Select(node =>
                constants.TryGetValue(node.Name, out NodeDef? constant) ? constant
                : node.Op == "ReadVariableOp" && constants.ContainsKey(node.Input[0]) ? Identity(node)
                : node
            )
        );
        return frozen;
    }

    private static HashSet<string> Ancestors(Dictionary<string, NodeDef> nodes, string[] outputs)
    {
        HashSet<string> found = [];
        Stack<string> open = new(outputs);
        while (open.TryPop(out string? name))
        {
            if (!found.Add(name))
            {
                continue;
            }
            if (!nodes.TryGetValue(name, out NodeDef? node))
            {
                throw new ValueError($"{name} is not in graph.");
            }
            foreach (string input in node.Input)
            {
                open.Push(meta_graph.op_name(input));
            }
        }
        return found;
    }

    private static NodeDef Constant(Session session, NodeDef[] nodes, NodeDef variable)
    {
        string read =
            variable.Op == "VarHandleOp"
                ? nodes.FirstOrDefault(node => node.Op == "ReadVariableOp" && node.Input[0] == variable.Name)?.Name
                    ?? throw new ValueError($"Nothing reads the variable {variable.Name} in this graph.")
                : variable.Name;
        Tensor value = session.run(session.graph.get_tensor_by_name($"{read}:0"));
        NodeDef constant = new() { Name = variable.Name, Op = "Const" };
        constant.Attr["dtype"] = new AttrValue { Type = value.dtype.as_datatype_enum() };
        constant.Attr["value"] = new AttrValue { Tensor = tensor_util.make_tensor_proto(value) };
        return constant;
    }

    private static NodeDef Identity(NodeDef read)
    {
        NodeDef identity = new() { Name = read.Name, Op = "Identity" };
        identity.Input.AddRange(read.Input);
        identity.Attr["T"] = read.Attr["dtype"];
        return identity;
    }
}
