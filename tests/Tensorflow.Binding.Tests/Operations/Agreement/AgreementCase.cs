namespace Tensorflow.Tests.Operations.Agreement;

/// <summary>The same computation in Python and here, and what TensorFlow 2.15 gave for it.</summary>
/// <param name="Name">Of the case; the Python program knows it by this name too.</param>
/// <param name="Python">The expression in Python, where <c>wave(shape, low, high)</c> and <c>grad(f, x)</c> are known.</param>
/// <param name="Expected">Shape and weighted sum of each result, as TensorFlow 2.15 computed them.</param>
/// <param name="Compute">The computation here.</param>
public sealed record AgreementCase(string Name, string Python, string Expected, Func<Tensor[]> Compute)
{
    /// <summary>Relative difference, and that of the weighted sum for each of its terms.</summary>
    public double Tolerance { get; init; } = 2e-5;
}
