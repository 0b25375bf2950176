namespace Matex.Transparent.Placements.Discovery;

/// <summary>A tensor's value on the host.</summary>
/// <param name="Shape">Its dimensions.</param>
/// <param name="Elements">Its elements in row-major order.</param>
/// <param name="IsFloating">Whether its type has fractions; whole numbers are taken to be indices or labels.</param>
internal sealed record HostValue(long[] Shape, double[] Elements, bool IsFloating)
{
    /// <summary>Elements start .. start+count of one dimension.</summary>
    public HostValue Take(int dimension, long start, long count)
    {
        var (outer, inner) = Around(dimension);
        var shape = (long[])Shape.Clone();
        shape[dimension] = count;
        var elements = new double[outer * count * inner];
        for (var o = 0L; o < outer; o++)
        {
            Array.Copy(Elements, (o * Shape[dimension] + start) * inner, elements, o * count * inner, count * inner);
        }
        return this with { Shape = shape, Elements = elements };
    }

    /// <summary>Another value of the same kind: fractions are scaled at random, whole numbers change places.</summary>
    public HostValue Perturbed(Random random)
    {
        var elements = (double[])Elements.Clone();
        if (IsFloating)
        {
            for (var i = 0; i < elements.Length; i++)
            {
                elements[i] *= 0.5 + random.NextDouble();
            }
        }
        else
        {
            random.Shuffle(elements);
        }
        return this with { Elements = elements };
    }

    /// <summary>Equal shape, and elements equal up to the rounding of single precision in sums.</summary>
    public bool IsClose(HostValue other)
    {
        if (!Shape.AsSpan().SequenceEqual(other.Shape))
        {
            return false;
        }
        var scale = 0.0;
        foreach (var element in other.Elements)
        {
            scale = Math.Max(scale, Math.Abs(element));
        }
        for (var i = 0; i < Elements.Length; i++)
        {
            var difference = Math.Abs(Elements[i] - other.Elements[i]);
            if (
                !(difference <= 1e-5 * scale + 1e-4 * Math.Abs(other.Elements[i]))
                && !Elements[i].Equals(other.Elements[i])
            )
            {
                return false;
            }
        }
        return true;
    }

    private (long Outer, long Inner) Around(int dimension)
    {
        var (outer, inner) = (1L, 1L);
        for (var d = 0; d < Shape.Length; d++)
        {
            outer *= d < dimension ? Shape[d] : 1;
            inner *= d > dimension ? Shape[d] : 1;
        }
        return (outer, inner);
    }
}
