using Tensorflow;
using static Tensorflow.Binding;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>Puts the combining operation behind the gradients of a graph, as they are made.</summary>
internal static class GraphGradients
{
    /// <summary>The same gradients, combined over the ranks.</summary>
    public static Tensor[] Combine(Tensor[] losses, Tensor[] sources, Tensor[] gradients)
    {
        if (!CustomOperations.AreAvailable)
        {
            return gradients;
        }
        var combined = (Tensor[])gradients.Clone();
        var dense = Enumerable.Range(0, gradients.Length).Where(i => gradients[i] is not null);
        foreach (var group in dense.GroupBy(i => gradients[i].dtype))
        {
            var indices = group.ToArray();
            var site = new GradientSite(losses, Array.ConvertAll(indices, i => sources[i].name));
            var operation = tf.OpDefLib._apply_op_helper(
                CustomOperations.InPlace,
                CustomOperations.InPlace,
                new Dictionary<string, object>
                {
                    ["values"] = Array.ConvertAll(indices, i => gradients[i]),
                    ["site"] = site.Id,
                }
            );
            for (var i = 0; i < indices.Length; i++)
            {
                combined[indices[i]] = operation.outputs[i];
            }
        }
        return combined;
    }
}
