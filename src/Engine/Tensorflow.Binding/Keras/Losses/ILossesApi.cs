namespace Tensorflow.Keras.Losses;

/// <summary>Losses offered by <c>keras.losses</c>.</summary>
public interface ILossesApi
{
    ILossFunc BinaryCrossentropy(
        bool from_logits = false,
        float label_smoothing = 0f,
        int axis = -1,
        string reduction = "auto",
        string name = "binary_crossentropy"
    );

    ILossFunc CategoricalCrossentropy(string? reduction = null, string? name = null, bool from_logits = false);

    ILossFunc CosineSimilarity(string? reduction = null, int axis = -1, string? name = null);

    ILossFunc Huber(string? reduction = null, string? name = null, Tensor? delta = null);

    ILossFunc LogCosh(string? reduction = null, string? name = null);

    ILossFunc MeanAbsoluteError(string? reduction = null, string? name = null);

    ILossFunc MeanAbsolutePercentageError(string? reduction = null, string? name = null);

    ILossFunc MeanSquaredError(string? reduction = null, string? name = null);

    ILossFunc MeanSquaredLogarithmicError(string? reduction = null, string? name = null);

    ILossFunc SigmoidFocalCrossEntropy(
        bool from_logits = false,
        float alpha = 0.25f,
        float gamma = 2f,
        string reduction = "none",
        string name = "sigmoid_focal_crossentropy"
    );

    ILossFunc SparseCategoricalCrossentropy(string? reduction = null, string? name = null, bool from_logits = false);
}
