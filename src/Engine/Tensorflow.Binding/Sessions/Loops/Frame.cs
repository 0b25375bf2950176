namespace Tensorflow.Engine;

/// <summary>One execution of a loop, or what is outside of all loops; it has turns, of which the first is number 0.</summary>
/// <param name="outer">Where it was entered from; null outside of all loops.</param>
/// <param name="turn">The turn of the outer frame that entered it.</param>
/// <param name="awaited">Enter operations that have yet to come.</param>
internal sealed class Frame(Frame? outer, int turn, int awaited)
{
    public Frame? Outer { get; } = outer;

    public int OuterTurn { get; } = turn;

    public int AwaitedEnters { get; set; } = awaited;

    /// <summary>Turns that have begun.</summary>
    public int Turns { get; set; } = 1;

    /// <summary>What is awaited, for operations that have received something but not everything.</summary>
    public Dictionary<(int Turn, FrameNode Node), Arrival> Arrivals { get; } = [];

    /// <summary>What enters every turn.</summary>
    public List<(FrameNode Enter, TensorValue? Value, bool IsDead)> Constants { get; } = [];

    /// <summary>Exits that have not brought anything out, and those that have.</summary>
    public HashSet<FrameNode> DeadExits { get; } = [];

    public HashSet<FrameNode> LiveExits { get; } = [];

    /// <summary>The frames inside, by the turn and the name of the Enter that led into them.</summary>
    public Dictionary<(int Turn, string Name), Frame> Inner { get; } = [];

    public void Dispose()
    {
        foreach (var arrival in Arrivals.Values)
            arrival.Dispose();
        foreach (var (_, value, _) in Constants)
            (value as TorchTensor)?.Dispose();
        foreach (var frame in Inner.Values)
            frame.Dispose();
    }
}
