namespace Tensorflow.Engine;

/// <summary>
/// Distributions over <see cref="PhiloxRandom"/>, drawing in exactly the order of TensorFlow's
/// random_distributions.h and FillPhiloxRandom.
/// </summary>
internal static class Distributions
{
    private const double Epsilon = 1.0e-7;

    /// <summary>A float in [0, 1) from the low 23 bits.</summary>
    public static float ToFloat(uint x) => BitConverter.UInt32BitsToSingle((127u << 23) | (x & 0x7fffff)) - 1f;

    /// <summary>A double in [0, 1) from 52 bits.</summary>
    public static double ToDouble(uint high, uint low) =>
        BitConverter.UInt64BitsToDouble((1023UL << 52) | ((ulong)(high & 0xfffff) << 32) | low) - 1;

    public static void Uniform(PhiloxRandom generator, Span<float> result)
    {
        Span<uint> x = stackalloc uint[4];
        for (var i = 0; i < result.Length; i += 4)
        {
            generator.Next(out x[0], out x[1], out x[2], out x[3]);
            var count = Math.Min(4, result.Length - i);
            for (var j = 0; j < count; j++)
                result[i + j] = ToFloat(x[j]);
        }
    }

    public static void Uniform(PhiloxRandom generator, Span<double> result)
    {
        for (var i = 0; i < result.Length; i += 2)
        {
            generator.Next(out var a, out var b, out var c, out var d);
            result[i] = ToDouble(a, b);
            if (i + 1 < result.Length)
                result[i + 1] = ToDouble(c, d);
        }
    }

    /// <summary>Integers in [minimum, maximum).</summary>
    public static void Uniform(PhiloxRandom generator, Span<int> result, int minimum, int maximum)
    {
        var range = (uint)maximum - (uint)minimum;
        Span<uint> x = stackalloc uint[4];
        for (var i = 0; i < result.Length; i += 4)
        {
            generator.Next(out x[0], out x[1], out x[2], out x[3]);
            var count = Math.Min(4, result.Length - i);
            for (var j = 0; j < count; j++)
                result[i + j] = (int)((uint)minimum + (x[j] % range));
        }
    }

    /// <summary>Integers in [minimum, maximum).</summary>
    public static void Uniform(PhiloxRandom generator, Span<long> result, long minimum, long maximum)
    {
        var range = (ulong)maximum - (ulong)minimum;
        for (var i = 0; i < result.Length; i += 2)
        {
            generator.Next(out var a, out var b, out var c, out var d);
            result[i] = (long)((ulong)minimum + ((a | ((ulong)b << 32)) % range));
            if (i + 1 < result.Length)
                result[i + 1] = (long)((ulong)minimum + ((c | ((ulong)d << 32)) % range));
        }
    }

    /// <summary>The standard normal distribution (Box and Muller, 1958).</summary>
    public static void Normal(PhiloxRandom generator, Span<float> result)
    {
        Span<float> four = stackalloc float[4];
        for (var i = 0; i < result.Length; i += 4)
        {
            generator.Next(out var a, out var b, out var c, out var d);
            BoxMuller(a, b, out four[0], out four[1]);
            BoxMuller(c, d, out four[2], out four[3]);
            four[..Math.Min(4, result.Length - i)].CopyTo(result[i..]);
        }
    }

    public static void Normal(PhiloxRandom generator, Span<double> result)
    {
        for (var i = 0; i < result.Length; i += 2)
        {
            generator.Next(out var a, out var b, out var c, out var d);
            BoxMuller(a, b, c, d, out result[i], out var second);
            if (i + 1 < result.Length)
                result[i + 1] = second;
        }
    }

    /// <summary>The standard normal distribution, redrawn beyond two deviations.</summary>
    public static void TruncatedNormal(PhiloxRandom generator, Span<float> result)
    {
        const int group = 4;
        for (var i = 0; i < result.Length; i += group)
        {
            var samples = Group(generator, i / group, group);
            var end = Math.Min(i + group, result.Length);
            for (var filled = i; filled < end; )
            {
                var x = samples.Next();
                BoxMuller(x, samples.Next(), out var first, out var second);
                if (MathF.Abs(first) < 2)
                    result[filled++] = first;
                if (filled < end && MathF.Abs(second) < 2)
                    result[filled++] = second;
            }
        }
    }

    public static void TruncatedNormal(PhiloxRandom generator, Span<double> result)
    {
        const int group = 2;
        for (var i = 0; i < result.Length; i += group)
        {
            var samples = Group(generator, i / group, group);
            var end = Math.Min(i + group, result.Length);
            for (var filled = i; filled < end; )
            {
                var x = samples.Next();
                var y = samples.Next();
                var z = samples.Next();
                BoxMuller(x, y, z, samples.Next(), out var first, out var second);
                if (Math.Abs(first) < 2)
                    result[filled++] = first;
                if (filled < end && Math.Abs(second) < 2)
                    result[filled++] = second;
            }
        }
    }

    /// <summary>Where rejections make the number of samples vary, each group of outputs has a range of its own.</summary>
    private static SingleSamples Group(PhiloxRandom generator, long index, int size)
    {
        generator.Skip((ulong)(index * size * GuardedPhilox.SamplesPerOutput / 4));
        return new SingleSamples(generator);
    }

    private static void BoxMuller(uint x, uint y, out float first, out float second)
    {
        var radius = MathF.Sqrt(-2f * MathF.Log(MathF.Max(ToFloat(x), (float)Epsilon)));
        var (sine, cosine) = MathF.SinCos((float)(2 * Math.PI * ToFloat(y)));
        first = sine * radius;
        second = cosine * radius;
    }

    private static void BoxMuller(uint a, uint b, uint c, uint d, out double first, out double second)
    {
        var radius = Math.Sqrt(-2 * Math.Log(Math.Max(ToDouble(a, b), Epsilon)));
        var (sine, cosine) = Math.SinCos(2 * Math.PI * ToDouble(c, d));
        first = sine * radius;
        second = cosine * radius;
    }
}
