namespace Tensorflow;

public partial class Graph
{
    private int _unseeded;

    /// <summary>The number of the next random operation without a seed of its own.</summary>
    internal int NextSeed() => _unseeded++;
}
