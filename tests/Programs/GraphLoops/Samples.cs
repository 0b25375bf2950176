using Tensorflow.NumPy;

/// <summary>Points of three classes, always the same.</summary>
internal static class Samples
{
    public const int Features = 6;

    public static (NDArray Inputs, NDArray Labels) Make(int rows, int seed)
    {
        var random = new Random(seed);
        var (inputs, labels) = (new float[rows, Features], new long[rows]);
        for (var i = 0; i < rows; i++)
        {
            labels[i] = i % 3;
            for (var j = 0; j < Features; j++)
            {
                inputs[i, j] = random.NextSingle() + (j % 3 == labels[i] ? 0.5f : 0);
            }
        }
        return (np.array(inputs), np.array(labels));
    }
}
