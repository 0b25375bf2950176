namespace Tensorflow.Keras.Metrics;

/// <inheritdoc/>
public partial class MetricsApi : IMetricsApi
{
    public IMetricFunc Accuracy(string name = "accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new Accuracy(name, dtype);

    /// <summary>As in TensorFlow.NET the arguments have no effect: the threshold is one half.</summary>
    public IMetricFunc BinaryAccuracy(
        string name = "binary_accuracy",
        TF_DataType dtype = TF_DataType.TF_FLOAT,
        float threshold = 5
    ) => new BinaryAccuracy();

    public IMetricFunc CategoricalAccuracy(
        string name = "categorical_accuracy",
        TF_DataType dtype = TF_DataType.TF_FLOAT
    ) => new CategoricalAccuracy(name, dtype);

    /// <summary>As in TensorFlow.NET the arguments have no effect: predictions are probabilities.</summary>
    public IMetricFunc CategoricalCrossentropy(
        string name = "categorical_crossentropy",
        TF_DataType dtype = TF_DataType.TF_FLOAT,
        bool from_logits = false,
        float label_smoothing = 0,
        Axis? axis = null
    ) => new CategoricalCrossentropy();

    public IMetricFunc CosineSimilarity(
        string name = "cosine_similarity",
        TF_DataType dtype = TF_DataType.TF_FLOAT,
        Axis? axis = null
    ) => new CosineSimilarity(name, dtype, axis);

    public IMetricFunc F1Score(
        int num_classes,
        string? average = null,
        float? threshold = null,
        string name = "f1_score",
        TF_DataType dtype = TF_DataType.TF_FLOAT
    ) => new F1Score(num_classes, average, threshold, name, dtype);

    public IMetricFunc FBetaScore(
        int num_classes,
        string? average = null,
        float beta = 0.1f,
        float? threshold = null,
        string name = "fbeta_score",
        TF_DataType dtype = TF_DataType.TF_FLOAT
    ) => new FBetaScore(num_classes, average, beta, threshold, name, dtype);

    public IMetricFunc HammingLoss(
        string mode,
        float? threshold = null,
        string name = "hamming_loss",
        TF_DataType dtype = TF_DataType.TF_FLOAT
    ) => new HammingLoss(mode, threshold is { } limit ? (NDArray)limit : null, name, dtype);

    public IMetricFunc Precision(
        float thresholds = 0.5f,
        int top_k = 0,
        int class_id = 0,
        string name = "precision",
        TF_DataType dtype = TF_DataType.TF_FLOAT
    ) => new Precision(thresholds, top_k, class_id, name, dtype);

    public IMetricFunc Recall(
        float thresholds = 0.5f,
        int top_k = 0,
        int class_id = 0,
        string name = "recall",
        TF_DataType dtype = TF_DataType.TF_FLOAT
    ) => new Recall(thresholds, top_k, class_id, name, dtype);

    public IMetricFunc SparseCategoricalAccuracy(
        string name = "sparse_categorical_accuracy",
        TF_DataType dtype = TF_DataType.TF_FLOAT
    ) => new SparseCategoricalAccuracy(name, dtype);

    public IMetricFunc SparseCategoricalCrossentropy(
        string name = "sparse_categorical_crossentropy",
        TF_DataType dtype = TF_DataType.TF_FLOAT,
        bool from_logits = false,
        int? ignore_class = null,
        Axis? axis = null
    ) => new SparseCategoricalCrossentropy(name, dtype, from_logits, ignore_class, axis);

    public IMetricFunc SparseTopKCategoricalAccuracy(
        int k = 5,
        string name = "sparse_top_k_categorical_accuracy",
        TF_DataType dtype = TF_DataType.TF_FLOAT
    ) => new SparseTopKCategoricalAccuracy(k, name, dtype);

    public IMetricFunc TopKCategoricalAccuracy(
        int k = 5,
        string name = "top_k_categorical_accuracy",
        TF_DataType dtype = TF_DataType.TF_FLOAT
    ) => new TopKCategoricalAccuracy(k, name, dtype);
}
