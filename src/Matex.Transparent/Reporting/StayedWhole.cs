namespace Matex.Transparent.Reporting;

/// <summary>A loop that every rank ran whole.</summary>
/// <param name="Loop">The loop as a user knows it.</param>
/// <param name="Reason">Why it was not split.</param>
internal sealed record StayedWhole(string Loop, string Reason)
{
    public override string ToString() => $"{Loop}: {Reason}";
}
