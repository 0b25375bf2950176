namespace Tensorflow.Keras.Datasets;

/// <summary>Well-known data sets: <c>keras.datasets</c>.</summary>
public class KerasDataset
{
    public Cifar10 cifar10 { get; } = new();

    public Imdb imdb { get; } = new();

    public Mnist mnist { get; } = new();
}
