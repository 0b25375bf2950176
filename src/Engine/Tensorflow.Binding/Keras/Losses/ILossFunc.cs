namespace Tensorflow.Keras.Losses;

/// <summary>A loss: compares targets with predictions.</summary>
public interface ILossFunc
{
    string Name { get; }

    string Reduction { get; }

    Tensor Call(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null);
}
