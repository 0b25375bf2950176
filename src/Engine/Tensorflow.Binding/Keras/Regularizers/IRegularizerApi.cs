namespace Tensorflow.Keras;

/// <summary>Regularizers offered by <c>keras.regularizers</c>.</summary>
public interface IRegularizerApi
{
    IRegularizer L1 { get; }

    IRegularizer L1L2 { get; }

    IRegularizer L2 { get; }

    IRegularizer GetRegularizerFromName(string name);
}
