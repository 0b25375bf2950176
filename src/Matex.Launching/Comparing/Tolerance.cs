namespace Matex.Launching.Comparing;

/// <summary>How closely two runs must agree.</summary>
public sealed record Tolerance
{
    /// <summary>Significant digits in which printed numbers must agree.</summary>
    public int Digits { get; init; } = 4;

    /// <summary>
    /// Largest relative difference of weights. A variable's difference is taken relative to its largest element, since an
    /// element near zero has no relative accuracy of its own.
    /// </summary>
    public double Weights { get; init; } = 1e-4;
}
