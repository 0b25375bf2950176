namespace Tensorflow.Engine;

/// <summary>How many slots a step has, known to the compiler: a loop of a simple step takes less time than to ask.</summary>
internal interface ISlots
{
    static abstract int Count { get; }
}

internal readonly struct NoSlot : ISlots
{
    public static int Count => 0;
}

internal readonly struct OneSlot : ISlots
{
    public static int Count => 1;
}

internal readonly struct TwoSlots : ISlots
{
    public static int Count => 2;
}

internal readonly struct ThreeSlots : ISlots
{
    public static int Count => 3;
}
