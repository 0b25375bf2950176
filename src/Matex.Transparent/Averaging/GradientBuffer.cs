using Matex.Mpi;

namespace Matex.Transparent.Averaging;

/// <summary>A gradient in memory, which averaging replaces in place.</summary>
/// <param name="Name">The variable's name, the same on all ranks.</param>
/// <param name="Data">Address of the first element; contiguous.</param>
/// <param name="Count">Number of elements.</param>
/// <param name="Type">Single, Double, Half or BFloat16.</param>
/// <param name="Shape">The dimensions, for comparison among ranks and for messages.</param>
/// <param name="Weight">
/// This rank's factor in the sum: 1 for a <c>Sum</c>; local rows / global rows for a <c>Mean</c>. A rank of weight 0
/// contributes exact zeros, whatever its buffer holds.
/// </param>
internal readonly record struct GradientBuffer(
    string Name,
    nint Data,
    long Count,
    ElementType Type,
    long[] Shape,
    double Weight
)
{
    /// <summary>The gradient as a message names it.</summary>
    public string Description => $"{Name}: {Type}[{string.Join(", ", Shape)}]";
}
