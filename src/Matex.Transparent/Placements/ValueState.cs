namespace Matex.Transparent.Placements;

/// <summary>What the wrapper knows of a value.</summary>
/// <param name="Placement">What this rank holds of it.</param>
/// <param name="Live">It depends on a trainable variable through differentiable operations.</param>
/// <param name="Origin">
/// Of a value made whole from a partial one: how the derivatives that each rank takes through it combine
/// (<see cref="Reduction.Sum"/> or <see cref="Reduction.Mean"/>); null where each rank's derivative is already whole.
/// </param>
internal readonly record struct ValueState(Placement Placement, bool Live = false, Reduction? Origin = null)
{
    public static implicit operator ValueState(Placement placement) => new(placement);
}
