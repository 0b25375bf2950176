using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>The seeds of random operations.</summary>
public class random_seed
{
    private const int DefaultGraphSeed = 87654321;

    /// <summary>
    /// The two seeds of a random operation: the global one and the operation's own. In a graph, operations without a
    /// seed are numbered, and the graph's seed is 0 when none has been set, so that they get (0, 0), (0, 1), ...; in
    /// eager execution without seeds there are none, and every run draws other numbers.
    /// </summary>
    public static (int?, int?) get_seed(int? op_seed = null)
    {
        if (!tf.Context.executing_eagerly())
        {
            var graph = ops.get_default_graph();
            return (graph.seed, op_seed ?? graph.NextSeed());
        }
        if (tf.Context.global_seed() is { } seed)
            return (seed, op_seed ?? tf.Context.internal_operation_seed());
        return op_seed is null ? (null, null) : (DefaultGraphSeed, op_seed);
    }

    /// <summary>The seeds as tensors; (0, 0), which would mean none, becomes (0, 2^31 - 1).</summary>
    public static (Tensor, Tensor) get_seed_tensor(int? op_seed = null)
    {
        var (seed, seed2) = get_seed(op_seed);
        var first = (long)(seed ?? 0);
        var second = (long)(seed2 ?? 0);
        if (seed2 is not null && first == 0 && second == 0)
            second = int.MaxValue;
        return (constant_op.constant(first, name: "seed"), constant_op.constant(second, name: "seed2"));
    }
}
