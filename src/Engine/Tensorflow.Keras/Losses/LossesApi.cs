namespace Tensorflow.Keras.Losses;

/// <inheritdoc/>
public class LossesApi : ILossesApi
{
    public ILossFunc BinaryCrossentropy(
        bool from_logits = false,
        float label_smoothing = 0,
        int axis = -1,
        string reduction = "auto",
        string name = "binary_crossentropy"
    ) => new BinaryCrossentropy(from_logits, label_smoothing, reduction, name);

    public ILossFunc CategoricalCrossentropy(string? reduction = null, string? name = null, bool from_logits = false) =>
        new CategoricalCrossentropy(from_logits, reduction: reduction, name: name);

    public ILossFunc CosineSimilarity(string? reduction = null, int axis = -1, string? name = null) =>
        new CosineSimilarity(reduction, axis, name);

    public ILossFunc Huber(string? reduction = null, string? name = null, Tensor? delta = null) =>
        new Huber(reduction, delta, name);

    public ILossFunc LogCosh(string? reduction = null, string? name = null) => new LogCosh(reduction, name);

    public ILossFunc MeanAbsoluteError(string? reduction = null, string? name = null) =>
        new MeanAbsoluteError(reduction, name);

    public ILossFunc MeanAbsolutePercentageError(string? reduction = null, string? name = null) =>
        new MeanAbsolutePercentageError(reduction, name);

    public ILossFunc MeanSquaredError(string? reduction = null, string? name = null) =>
        new MeanSquaredError(reduction, name);

    public ILossFunc MeanSquaredLogarithmicError(string? reduction = null, string? name = null) =>
        new MeanSquaredLogarithmicError(reduction, name);

    public ILossFunc SigmoidFocalCrossEntropy(
        bool from_logits = false,
        float alpha = 0.25f,
        float gamma = 2,
        string reduction = "none",
        string name = "sigmoid_focal_crossentropy"
    ) => new SigmoidFocalCrossEntropy(from_logits, alpha, gamma, reduction, name);

    public ILossFunc SparseCategoricalCrossentropy(
        string? reduction = null,
        string? name = null,
        bool from_logits = false
    ) => new SparseCategoricalCrossentropy(from_logits, reduction, name);
}
