namespace Tensorflow.Engine;

/// <summary>One operation of a plan, with the places of its inputs and outputs.</summary>
internal sealed class PlanNode
{
    public required Operation Operation { get; init; }

    public required Action<KernelContext> Kernel { get; init; }

    public required int[] InputSlots { get; init; }

    /// <summary>The place of the first output; the others follow.</summary>
    public required int OutputSlot { get; init; }

    public required int OutputCount { get; init; }

    /// <summary>For each input whether its value is used here for the last time, and not otherwise kept.</summary>
    public required bool[] LastUses { get; init; }

    /// <summary>Whether nothing but gradient descent uses the output, which then need not be in memory.</summary>
    public bool MayDefer { get; init; }

    /// <summary>Operations of the plan, by number, after which it runs; only where a plan has branches.</summary>
    public int[] Controls { get; init; } = [];

    /// <summary>Places whose values are released once the operation has run.</summary>
    public int[] Released { get; set; } = [];
}
