using System.Numerics;

namespace Tensorflow.Engine;

/// <summary>Softmax cross-entropy of rows of logits, with its gradient softmax - labels, in one pass over each row.</summary>
internal static class CrossEntropy
{
    public static (TorchTensor Loss, TorchTensor Backprop) Dense(TorchTensor logits, TorchTensor labels)
    {
        var sizes = Shapes.Broadcast(logits.Sizes, labels.Sizes);
        using var a = Expanded(logits, sizes);
        using var b = Expanded(labels, sizes);
        return logits.DataType switch
        {
            TF_DataType.TF_FLOAT => Dense<float>(a, b),
            TF_DataType.TF_DOUBLE => Dense<double>(a, b),
            _ => throw Unsupported(logits),
        };
    }

    public static (TorchTensor Loss, TorchTensor Backprop) Sparse(TorchTensor logits, TorchTensor labels)
    {
        if (logits.Rank != 2 || labels.Rank != 1 || logits.Sizes[0] != labels.Sizes[0])
            throw new InvalidArgumentError(
                $"logits and labels must have the same first dimension, got logits shape {new Shape(logits.Sizes)} "
                    + $"and labels shape {new Shape(labels.Sizes)}"
            );
        using var a = logits.Contiguous();
        using var b = Torch.Cast(labels, TF_DataType.TF_INT64);
        using var c = b.Contiguous();
        return logits.DataType switch
        {
            TF_DataType.TF_FLOAT => Sparse<float>(a, c),
            TF_DataType.TF_DOUBLE => Sparse<double>(a, c),
            _ => throw Unsupported(logits),
        };
    }

    private static (TorchTensor, TorchTensor) Sparse<T>(TorchTensor logits, TorchTensor labels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var loss = TorchTensor.Empty(logits.DataType, [logits.Sizes[0]]);
        var backprop = TorchTensor.Empty(logits.DataType, logits.Sizes);
        var classes = (int)logits.Sizes[1];
        var input = logits.Span<T>();
        var output = backprop.Span<T>();
        var losses = loss.Span<T>();
        var wanted = labels.Span<long>();
        for (var row = 0; row < losses.Length; row++)
        {
            if (wanted[row] < 0 || wanted[row] >= classes)
                throw new InvalidArgumentError(
                    $"Received a label value of {wanted[row]} which is outside the valid range of [0, {classes})."
                );
            var x = input.Slice(row * classes, classes);
            var y = output.Slice(row * classes, classes);
            var (maximum, sum) = Exponentials<T>(x, y);
            Scale(y, T.One / sum);
            losses[row] = T.Log(sum) - (x[(int)wanted[row]] - maximum);
            y[(int)wanted[row]] -= T.One;
        }
        return (loss, backprop);
    }

    private static (TorchTensor, TorchTensor) Dense<T>(TorchTensor logits, TorchTensor labels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var loss = TorchTensor.Empty(logits.DataType, [logits.Sizes[0]]);
        var backprop = TorchTensor.Empty(logits.DataType, logits.Sizes);
        var classes = (int)logits.Sizes[1];
        var input = logits.Span<T>();
        var wanted = labels.Span<T>();
        var output = backprop.Span<T>();
        var losses = loss.Span<T>();
        for (var row = 0; row < losses.Length; row++)
        {
            var x = input.Slice(row * classes, classes);
            var y = output.Slice(row * classes, classes);
            var label = wanted.Slice(row * classes, classes);
            var (maximum, sum) = Exponentials<T>(x, y);
            var logarithm = T.Log(sum);
            var scale = T.One / sum;
            var total = T.Zero;
            for (var i = 0; i < classes; i++)
            {
                // A label of zero takes no part, even where the logit is -infinity.
                if (label[i] != T.Zero)
                    total += label[i] * (logarithm - (x[i] - maximum));
                y[i] = (y[i] * scale) - label[i];
            }
            losses[row] = total;
        }
        return (loss, backprop);
    }

    /// <summary>Writes exp(x - max(x)) and returns the maximum and the sum.</summary>
    private static (T Maximum, T Sum) Exponentials<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var maximum = T.NegativeInfinity;
        foreach (var value in x)
            maximum = T.Max(maximum, value);
        var sum = T.Zero;
        for (var i = 0; i < x.Length; i++)
        {
            result[i] = T.Exp(x[i] - maximum);
            sum += result[i];
        }
        return (maximum, sum);
    }

    private static void Scale<T>(Span<T> values, T factor)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (ref var value in values)
            value *= factor;
    }

    private static TorchTensor Expanded(TorchTensor tensor, long[] sizes)
    {
        if (sizes.Length != 2)
            throw new InvalidArgumentError($"logits must be 2-dimensional, got shape {new Shape(sizes)}");
        if (tensor.Sizes.AsSpan().SequenceEqual(sizes))
            return tensor.Contiguous();
        return Torch.BroadcastTo(tensor, sizes);
    }

    private static InvalidArgumentError Unsupported(TorchTensor logits) =>
        new($"Cross-entropy is computed for float and double, not for {logits.DataType}.");
}
