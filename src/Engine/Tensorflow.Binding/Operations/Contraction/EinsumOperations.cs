namespace Tensorflow.Engine;

/// <summary>Einstein summation, with named dimensions and an ellipsis for broadcast ones.</summary>
internal static class EinsumOperations
{
    public static void Register(RegistryBuilder registry) =>
        registry
            .Add("Einsum")
            .Input("inputs: N * T")
            .Output("output: T")
            .Attr("equation: string")
            .Attr("N: int >= 1")
            .Attr("T: type")
            .Shape(static c => [Shape(c)])
            .Kernel(static c =>
            {
                var inputs = new TorchTensor[c.Count];
                for (var i = 0; i < inputs.Length; i++)
                    inputs[i] = c.Tensor(i);
                var equation = c.Attr<string>("equation");
                c.Return(EinsumProduct.Of(equation, inputs) ?? Torch.Einsum(equation, inputs));
            })
            .Gradient(Gradient);

    private static Shape Shape(ShapeContext c)
    {
        var (operands, result) = Split(c.Attr<string>("equation"));
        var sizes = new Dictionary<char, long>();
        var ellipsis = new Shape(Array.Empty<long>());
        for (var i = 0; i < operands.Length; i++)
        {
            var shape = c.Input(i);
            if (shape.IsNull)
                return Tensorflow.Shape.Null;
            var labels = operands[i].Replace("...", "", StringComparison.Ordinal);
            var dots = operands[i].IndexOf("...", StringComparison.Ordinal);
            var extra = shape.ndim - labels.Length;
            if (extra < 0 || (dots < 0 && extra > 0))
                throw new InvalidArgumentError(
                    $"Expected input {i} of einsum '{operands[i]}' to have rank {labels.Length}, got {shape}"
                );
            for (var j = 0; j < labels.Length; j++)
            {
                var size = shape.dims[dots >= 0 && j >= dots ? j + extra : j];
                if (!sizes.TryGetValue(labels[j], out var known) || known <= 1)
                    sizes[labels[j]] = size;
            }
            if (dots >= 0)
                ellipsis = Shapes.Broadcast(ellipsis, new Shape(shape.dims[dots..(dots + extra)]));
        }
        var output = new List<long>();
        for (var i = 0; i < result.Length; i++)
            if (result[i] != '.')
                output.Add(sizes[result[i]]);
            else
            {
                output.AddRange(ellipsis.dims);
                i += 2;
            }
        return new Shape([.. output]);
    }

    /// <summary>
    /// For each operand: the sum over the output's gradient and the other operands, with the operand's labels as the
    /// result. Labels that only the operand has are broadcast.
    /// </summary>
    private static Tensor?[] Gradient(Operation op, Tensor[] grads)
    {
        var (operands, result) = Split(op.get_attr<string>("equation"));
        if (operands.Concat([result]).Any(o => o.Contains("...", StringComparison.Ordinal)))
            throw new NotSupportedException(
                "The embedded engine has no gradient for einsum with an ellipsis: name the dimensions, or use TensorFlow.NET."
            );
        var gradients = new Tensor?[operands.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            var others = Enumerable.Range(0, operands.Length).Where(j => j != i).ToArray();
            var reachable = result + string.Concat(others.Select(j => operands[j]));
            var kept = new string([.. operands[i].Where(label => reachable.Contains(label, StringComparison.Ordinal))]);
            var equation = $"{result}{string.Concat(others.Select(j => "," + operands[j]))}->{kept}";
            Tensor[] inputs = [grads[0], .. others.Select(j => op.inputs[j])];
            var gradient = Build.Op("Einsum", inputs, ("equation", equation), ("N", inputs.Length));
            for (var d = 0; d < operands[i].Length; d++)
                if (!kept.Contains(operands[i][d], StringComparison.Ordinal))
                    gradient = Build.Op("ExpandDims", gradient, Build.Int(d));
            gradients[i] = kept.Length == operands[i].Length ? gradient : Build.BroadcastTo(gradient, op.inputs[i]);
        }
        return gradients;
    }

    private static (string[] Operands, string Result) Split(string equation)
    {
        equation = equation.Replace(" ", "", StringComparison.Ordinal);
        var arrow = equation.IndexOf("->", StringComparison.Ordinal);
        if (arrow < 0)
            throw new InvalidArgumentError($"The einsum equation '{equation}' has no '->'.");
        return (equation[..arrow].Split(','), equation[(arrow + 2)..]);
    }
}
