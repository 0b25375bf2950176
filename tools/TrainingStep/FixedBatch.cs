using Tensorflow;
using Tensorflow.NumPy;

namespace Matex.TrainingStep;

/// <summary>The rows that every step trains on: noise, of the network's shape, with labels of ten classes.</summary>
internal sealed class FixedBatch
{
    public FixedBatch(string network, int rows)
    {
        var random = new Random(0);
        var shape = Row(network);
        var count = (int)shape.Aggregate(1L, (product, size) => product * size);
        Images = new NDArray(
            Enumerable.Range(0, rows * count).Select(_ => random.NextSingle()).ToArray(),
            new Shape([rows, .. shape])
        );
        Labels = new NDArray(Enumerable.Range(0, rows).Select(_ => random.NextInt64(10)).ToArray(), new Shape(rows));
    }

    public NDArray Images { get; }

    public NDArray Labels { get; }

    /// <summary>The shape of one row.</summary>
    public static long[] Row(string network) =>
        network switch
        {
            "alexnet" or "resnet" => [32, 32, 3],
            "lstm" => [28, 28],
            "lenet" => [28, 28, 1],
            _ => [784],
        };
}
