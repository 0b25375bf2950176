namespace Tensorflow.NumPy;

/// <summary>Questions about the slices of an array.</summary>
public class SliceHelper
{
    /// <summary>One slice for each dimension of <paramref name="shape"/>; missing ones take all.</summary>
    public static Slice[] AlignWithShape(Shape shape, Slice[] slices)
    {
        var missing = shape.ndim - slices.Length;
        if (missing <= 0)
            return slices;
        var aligned = new List<Slice>(shape.ndim);
        var filled = false;
        foreach (var slice in slices)
        {
            aligned.Add(slice);
            // The first whole slice stands for the missing ones too.
            if (filled || slice != Slice.All)
                continue;
            aligned.AddRange(Enumerable.Repeat(Slice.All, missing));
            filled = true;
        }
        while (aligned.Count < shape.ndim)
            aligned.Add(Slice.All);
        return [.. aligned];
    }

    /// <summary>Whether all slices are indices, and which.</summary>
    public static bool AreAllIndex(Slice[] slices, out int[] indices)
    {
        indices = Array.ConvertAll(slices, s => s.Start ?? 0);
        return Array.TrueForAll(slices, s => s.IsIndex);
    }

    /// <summary>Whether the slices after dimension <paramref name="ndim"/> take all.</summary>
    public static bool IsContinuousBlock(Slice[] slices, int ndim)
    {
        for (var i = ndim + 1; i < slices.Length; i++)
            if (slices[i] != Slice.All)
                return false;
        return true;
    }
}
