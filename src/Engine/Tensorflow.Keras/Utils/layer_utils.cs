namespace Tensorflow.Keras.Utils;

/// <summary>Counts and inputs of layers.</summary>
internal static class layer_utils
{
    /// <summary>The number of values in variables.</summary>
    public static int count_params(List<IVariableV1> weights) => weights.Sum(weight => (int)weight.shape.size);

    /// <summary>The inputs of a functional model that a tensor is computed from, each once.</summary>
    public static Tensors get_source_inputs(Tensor tensor)
    {
        var sources = new List<Tensor>();
        var seen = new HashSet<INode>(ReferenceEqualityComparer.Instance);
        Visit(tensor.KerasHistory.Layer.InboundNodes[tensor.KerasHistory.NodeIndex]);
        return new Tensors([.. sources]);

        void Visit(INode node)
        {
            if (!seen.Add(node))
                return;
            if (node.is_input)
                sources.AddRange(node.Outputs);
            foreach (var parent in node.ParentNodes)
                Visit(parent);
        }
    }
}
