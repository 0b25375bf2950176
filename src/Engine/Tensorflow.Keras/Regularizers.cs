using Tensorflow.Operations.Regularizers;

namespace Tensorflow.Keras;

/// <inheritdoc/>
public class Regularizers : IRegularizerApi
{
    public IRegularizer L1 => l1();

    public IRegularizer L1L2 => l1l2();

    public IRegularizer L2 => l2();

    /// <summary>The sum of absolute values times <paramref name="l1"/>.</summary>
    public IRegularizer l1(float l1 = 0.01f) => new L1(l1);

    /// <summary>The sum of squares times <paramref name="l2"/>.</summary>
    public IRegularizer l2(float l2 = 0.01f) => new L2(l2);

    /// <summary>Both.</summary>
    public IRegularizer l1l2(float l1 = 0.00f, float l2 = 0.00f) => new L1L2(l1, l2);

    /// <summary>The regularizer of a name with its default factor.</summary>
    /// <exception cref="ValueError">No regularizer of that name.</exception>
    public IRegularizer GetRegularizerFromName(string name) =>
        name switch
        {
            "L1" => L1,
            "L2" => L2,
            "L1L2" => L1L2,
            _ => throw new ValueError($"Regularizer {name} not found; the names are L1, L2 and L1L2."),
        };
}
