using static Tensorflow.Binding;

namespace Tensorflow.Train;

/// <summary>The global step: how many updates a graph's training has done.</summary>
public class TrainingUtil
{
    public static IVariableV1 create_global_step(Graph? graph = null)
    {
        graph ??= ops.get_default_graph();
        if (GlobalStep(graph) is not null)
        {
            throw new ValueError("\"global_step\" already exists.");
        }
        graph.as_default();
        try
        {
            return new ResourceVariable(
                0L,
                trainable: false,
                collections: [tf.GraphKeys.GLOBAL_VARIABLES, tf.GraphKeys.GLOBAL_STEP],
                name: tf.GraphKeys.GLOBAL_STEP
            );
        }
        finally
        {
            graph.Exit();
        }
    }

    public static RefVariable? get_global_step(Graph? graph = null) => GlobalStep(graph) as RefVariable;

    public static Tensor? _get_or_create_global_step_read(Graph? graph = null) => GlobalStep(graph)?.AsTensor();

    /// <summary>The variable in the collection of that name, or null.</summary>
    internal static IVariableV1? GlobalStep(Graph? graph)
    {
        List<IVariableV1> steps = (graph ?? ops.get_default_graph()).get_collection<IVariableV1>(
            tf.GraphKeys.GLOBAL_STEP
        );
        return steps.Count switch
        {
            0 => null,
            1 => steps[0],
            _ => throw new TypeError("Multiple tensors in the global_step collection."),
        };
    }
}
