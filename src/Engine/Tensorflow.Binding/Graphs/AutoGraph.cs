using Tensorflow.Eager;
using Tensorflow.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Graphs;

/// <summary>Turns functions of the program into graphs: <c>tf.autograph</c>.</summary>
public class AutoGraph
{
    /// <summary>
    /// A function that runs the operations of another one, which is called once, now, to record them. In a graph the
    /// original is called each time.
    /// </summary>
    public Func<Tensor, Tensor> to_graph(Func<Tensor, Tensor> func, TF_DataType dtype = TF_DataType.TF_INT32)
    {
        var recorded = Record(func.Method.Name, [dtype], inputs => func(inputs[0]));
        return input => tf.executing_eagerly() ? Run(recorded, input) : func(input);
    }

    /// <summary>The same for two inputs; types that are not given are int32.</summary>
    public Func<Tensor, Tensor, Tensor> to_graph(Func<Tensor, Tensor, Tensor> func, params TF_DataType[] dtypes)
    {
        TF_DataType[] types = [.. dtypes, TF_DataType.TF_INT32, TF_DataType.TF_INT32];
        var recorded = Record(func.Method.Name, types[..2], inputs => func(inputs[0], inputs[1]));
        return (a, b) => tf.executing_eagerly() ? Run(recorded, a, b) : func(a, b);
    }

    private static FunctionBody Record(string name, TF_DataType[] types, Func<Tensor[], Tensor> function)
    {
        var graph = new FuncGraph($"{name}_{ops.uid_function()}");
        return FunctionTracing.Inside(
            graph,
            () =>
            {
                var inputs = Array.ConvertAll(types, type => constant_op.Placeholder(type, Shape.Null, "Placeholder"));
                var output = graph.Adopt(function(inputs));
                // Assignments and prints are carried out although the output does not need them.
                var effects = graph.Operations.Where(o => o.Definition.IsStateful && o.outputs.Length == 0);
                return new FunctionBody(graph, inputs, [output], [.. effects]);
            }
        );
    }

    private static Tensor Run(FunctionBody body, params Tensor[] inputs)
    {
        for (var i = 0; i < inputs.Length; i++)
            if (inputs[i].dtype != body.Inputs[i].dtype)
                throw new InvalidArgumentError(
                    $"The function {body.Graph.Name} takes {body.Inputs[i].dtype.as_numpy_name()} as input {i}, got "
                        + $"{inputs[i].dtype.as_numpy_name()} of shape {inputs[i].shape}."
                );
        var values = Array.ConvertAll(inputs, input => input.Value);
        return new EagerTensor(body.Run(EagerKernels.Environment, values)[0]);
    }
}
