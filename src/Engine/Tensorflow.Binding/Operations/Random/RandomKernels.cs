namespace Tensorflow.Engine;

/// <summary>Random tensors drawn from a generator.</summary>
internal static class RandomKernels
{
    public static TorchTensor Uniform(PhiloxRandom generator, TF_DataType type, long[] sizes)
    {
        var result = Empty(type, sizes);
        if (type == TF_DataType.TF_FLOAT)
            Distributions.Uniform(generator, result.Span<float>());
        else
            Distributions.Uniform(generator, result.Span<double>());
        return result;
    }

    public static TorchTensor Normal(PhiloxRandom generator, TF_DataType type, long[] sizes)
    {
        var result = Empty(type, sizes);
        if (type == TF_DataType.TF_FLOAT)
            Distributions.Normal(generator, result.Span<float>());
        else
            Distributions.Normal(generator, result.Span<double>());
        return result;
    }

    public static TorchTensor TruncatedNormal(PhiloxRandom generator, TF_DataType type, long[] sizes)
    {
        var result = Empty(type, sizes);
        if (type == TF_DataType.TF_FLOAT)
            Distributions.TruncatedNormal(generator, result.Span<float>());
        else
            Distributions.TruncatedNormal(generator, result.Span<double>());
        return result;
    }

    /// <summary>Classes drawn with the probabilities softmax(logits), row by row.</summary>
    public static TorchTensor Multinomial(GuardedPhilox state, TorchTensor logits, long samples, TF_DataType type)
    {
        if (logits.Rank != 2)
            throw new InvalidArgumentError($"logits should be a matrix, got shape {new Shape(logits.Sizes)}");
        var (rows, classes) = ((int)logits.Sizes[0], (int)logits.Sizes[1]);
        // TensorFlow reserves a multiple of four samples for each row, twice as many since they are doubles.
        var reserved = (samples + 3) / 4 * 4 * 2;
        var source = new SingleSamples(state.ReserveOutputs(rows * reserved));
        using var wide = Torch.Cast(logits, TF_DataType.TF_DOUBLE);
        using var contiguous = wide.Contiguous();
        var cumulative = new double[classes];
        var drawn = new long[rows * samples];
        for (var row = 0; row < rows; row++)
        {
            var total = Accumulate(contiguous.Span<double>().Slice(row * classes, classes), cumulative);
            for (var i = 0; i < samples; i++)
                drawn[(row * samples) + i] = UpperBound(cumulative, source.NextDouble() * total);
        }
        using var result = TorchTensor.FromSpan<long>(drawn, [rows, samples]);
        return Torch.Cast(result, type);
    }

    /// <summary>The slices of the first dimension in random order (Fisher and Yates).</summary>
    public static TensorValue Shuffle(GuardedPhilox state, TensorValue value)
    {
        var sizes = HostValue.Sizes(value);
        if (sizes.Length == 0 || sizes[0] <= 1)
            return HostValue.Share(value);
        var source = new SingleSamples(state.Reserve32(sizes[0] - 1));
        var order = new long[sizes[0]];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        for (var i = 0; i < order.Length - 1; i++)
        {
            var other = i + (int)(source.Next() % (uint)(order.Length - i));
            (order[i], order[other]) = (order[other], order[i]);
        }
        using var positions = TorchTensor.FromSpan<long>(order, [order.Length]);
        return Gathering.Gather(value, positions, 0, 0);
    }

    /// <summary>Running sums of exp(logit - maximum); infinite logits count as impossible.</summary>
    private static double Accumulate(ReadOnlySpan<double> logits, double[] cumulative)
    {
        var maximum = double.MinValue;
        foreach (var logit in logits)
            if (double.IsFinite(logit))
                maximum = Math.Max(maximum, logit);
        var total = 0.0;
        for (var i = 0; i < logits.Length; i++)
        {
            if (double.IsFinite(logits[i]))
                total += Math.Exp(logits[i] - maximum);
            cumulative[i] = total;
        }
        return total;
    }

    private static long UpperBound(double[] sorted, double value)
    {
        var index = 0;
        while (index < sorted.Length && sorted[index] <= value)
            index++;
        return index;
    }

    private static TorchTensor Empty(TF_DataType type, long[] sizes) =>
        type is TF_DataType.TF_FLOAT or TF_DataType.TF_DOUBLE
            ? TorchTensor.Empty(type, sizes)
            : throw new InvalidArgumentError($"Random numbers are drawn as float or double, not as {type}.");
}
