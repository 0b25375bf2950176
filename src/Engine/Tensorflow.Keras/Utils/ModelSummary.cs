namespace Tensorflow.Keras.Utils;

/// <summary>The table that <c>summary()</c> prints: layers, shapes, parameters and, for a branched model, connections.</summary>
internal static class ModelSummary
{
    private static readonly string[] Columns = ["Layer (type)", "Output Shape", "Param #", "Connected to"];

    public static void Print(Model model, int lineLength, float[]? positions)
    {
        if (!model.Built && model.Layers.All(layer => !layer.Built))
            throw new ValueError(
                $"Model \"{model.Name}\" has not yet been built. Build it first by calling `build()` or by calling it on a batch of data."
            );
        var nodes = model.NodesByDepth.Values.SelectMany(depth => depth).ToHashSet();
        var simple = IsSequentialLike(model, nodes);
        var length =
            lineLength >= 0 ? lineLength
            : simple ? 65
            : 98;
        var ends = positions ?? (simple ? [0.45f, 0.85f, 1.0f] : [0.33f, 0.55f, 0.67f, 1.0f]);
        var columns = Array.ConvertAll(ends, end => Convert.ToInt32(ends[^1] <= 1 ? length * end : end));
        print($"Model: {model.Name}");
        print(new string('_', length));
        print(Row(Columns[..columns.Length], columns));
        print(new string('=', length));
        var layers = model.Layers;
        for (var i = 0; i < layers.Count; i++)
        {
            foreach (var fields in Describe(layers[i], simple, nodes))
                print(Row(fields, columns));
            print(new string(i == layers.Count - 1 ? '=' : '_', length));
        }
        var trainable = layer_utils.count_params(model.TrainableVariables);
        var frozen = layer_utils.count_params(model.NonTrainableVariables);
        print($"Total params: {trainable + frozen}");
        print($"Trainable params: {trainable}");
        print($"Non-trainable params: {frozen}");
        print(new string('_', length));
    }

    /// <summary>Whether every layer has one input and is called once.</summary>
    private static bool IsSequentialLike(Model model, HashSet<INode> nodes) =>
        model is Sequential
        || (
            model.NodesByDepth.Values.All(depth => depth.Count == 1 && depth[0].KerasInputs.Count <= 1)
            && model.Layers.All(layer => layer.InboundNodes.Count(nodes.Contains) <= 1)
        );

    private static IEnumerable<string[]> Describe(ILayer layer, bool simple, HashSet<INode> nodes)
    {
        var type = layer.GetType().Name;
        var shape = $"{layer.OutputShape}";
        var parameters = $"{layer.count_params()}";
        if (simple)
        {
            yield return [$"{layer.Name} ({type})", shape, parameters];
            yield break;
        }
        var connections = layer
            .InboundNodes.Where(nodes.Contains)
            .SelectMany(node => node.iterate_inbound())
            .Select(inbound => $"{inbound.Item1.Name}[{inbound.Item2}][{inbound.Item3}]")
            .ToList();
        yield return [$"{layer.Name}({type})", shape, parameters, connections.FirstOrDefault() ?? ""];
        foreach (var connection in connections.Skip(1))
            yield return ["", "", "", connection];
    }

    private static string Row(string[] fields, int[] ends)
    {
        var line = "";
        for (var i = 0; i < fields.Length; i++)
        {
            line += (i > 0 ? " " : "") + fields[i];
            line = line.Length > ends[i] ? line[..ends[i]] : line.PadRight(ends[i]);
        }
        return line;
    }
}
