namespace Matex.Transparent.Placements.Rules;

/// <summary>How an elementwise operation treats terms of a sum.</summary>
internal enum Linearity
{
    /// <summary>Not linear: partial values are made whole first.</summary>
    None,

    /// <summary>f(Σaᵣ, Σbᵣ) = Σf(aᵣ, bᵣ): addition, subtraction, negation, conversion.</summary>
    Additive,

    /// <summary>Linear in each input while the others are fixed: multiplication.</summary>
    Multiplicative,

    /// <summary>Linear in the first input while the second is fixed: division.</summary>
    Division,
}
