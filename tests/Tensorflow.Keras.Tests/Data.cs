using Tensorflow.NumPy;

namespace Tensorflow.Keras.Tests;

/// <summary>Small data sets that are the same in every run.</summary>
internal static class Data
{
    public static NDArray Floats(int seed, params long[] shape)
    {
        var random = new Random(seed);
        var values = new float[shape.Aggregate(1L, (product, size) => product * size)];
        for (var i = 0; i < values.Length; i++)
            values[i] = (float)(random.NextDouble() * 2 - 1);
        return new NDArray(values, new Shape(shape));
    }

    /// <summary>1 where the first half of a row outweighs the second.</summary>
    public static NDArray Labels(NDArray rows)
    {
        var (count, width) = ((int)rows.shape[0], (int)rows.shape[1]);
        var values = rows.ToArray<float>();
        var labels = new int[count];
        for (var i = 0; i < count; i++)
        {
            var row = values.AsSpan(i * width, width);
            var (first, second) = (0f, 0f);
            for (var j = 0; j < width; j++)
            {
                if (j < width / 2)
                    first += row[j];
                else
                    second += row[j];
            }
            labels[i] = first > second ? 1 : 0;
        }
        return new NDArray(labels, new Shape(count));
    }
}
