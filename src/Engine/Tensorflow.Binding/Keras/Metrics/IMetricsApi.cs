namespace Tensorflow.Keras.Metrics;

/// <summary>Metrics offered by <c>keras.metrics</c>.</summary>
public interface IMetricsApi
{
    IMetricFunc Accuracy(string name = "accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT);

    IMetricFunc BinaryAccuracy(
        string name = "binary_accuracy",
        TF_DataType dtype = TF_DataType.TF_FLOAT,
        float threshold = 5f
    );

    IMetricFunc CategoricalAccuracy(string name = "categorical_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT);

    IMetricFunc CategoricalCrossentropy(
        string name = "categorical_crossentropy",
        TF_DataType dtype = TF_DataType.TF_FLOAT,
        bool from_logits = false,
        float label_smoothing = 0f,
        Axis? axis = null
    );

    IMetricFunc CosineSimilarity(
        string name = "cosine_similarity",
        TF_DataType dtype = TF_DataType.TF_FLOAT,
        Axis? axis = null
    );

    IMetricFunc F1Score(
        int num_classes,
        string? average = null,
        float? threshold = null,
        string name = "f1_score",
        TF_DataType dtype = TF_DataType.TF_FLOAT
    );

    IMetricFunc FBetaScore(
        int num_classes,
        string? average = null,
        float beta = 0.1f,
        float? threshold = null,
        string name = "fbeta_score",
        TF_DataType dtype = TF_DataType.TF_FLOAT
    );

    IMetricFunc HammingLoss(
        string mode,
        float? threshold = null,
        string name = "hamming_loss",
        TF_DataType dtype = TF_DataType.TF_FLOAT
    );

    IMetricFunc Precision(
        float thresholds = 0.5f,
        int top_k = 0,
        int class_id = 0,
        string name = "recall",
        TF_DataType dtype = TF_DataType.TF_FLOAT
    );

    IMetricFunc Recall(
        float thresholds = 0.5f,
        int top_k = 0,
        int class_id = 0,
        string name = "recall",
        TF_DataType dtype = TF_DataType.TF_FLOAT
    );

    IMetricFunc SparseCategoricalAccuracy(
        string name = "sparse_categorical_accuracy",
        TF_DataType dtype = TF_DataType.TF_FLOAT
    );

    IMetricFunc SparseCategoricalCrossentropy(
        string name = "sparse_categorical_crossentropy",
        TF_DataType dtype = TF_DataType.TF_FLOAT,
        bool from_logits = false,
        int? ignore_class = null,
        Axis? axis = null
    );

    IMetricFunc SparseTopKCategoricalAccuracy(
        int k = 5,
        string name = "sparse_top_k_categorical_accuracy",
        TF_DataType dtype = TF_DataType.TF_FLOAT
    );

    IMetricFunc TopKCategoricalAccuracy(
        int k = 5,
        string name = "top_k_categorical_accuracy",
        TF_DataType dtype = TF_DataType.TF_FLOAT
    );

    Tensor binary_accuracy(Tensor y_true, Tensor y_pred);

    Tensor categorical_accuracy(Tensor y_true, Tensor y_pred);

    Tensor categorical_crossentropy(
        Tensor y_true,
        Tensor y_pred,
        bool from_logits = false,
        float label_smoothing = 0f,
        Axis? axis = null
    );

    Tensor mean_absolute_error(Tensor y_true, Tensor y_pred);

    Tensor mean_absolute_percentage_error(Tensor y_true, Tensor y_pred);

    Tensor sparse_categorical_accuracy(Tensor y_true, Tensor y_pred);

    Tensor sparse_categorical_crossentropy(
        Tensor y_true,
        Tensor y_pred,
        bool from_logits = false,
        int? ignore_class = null,
        Axis? axis = null
    );

    Tensor top_k_categorical_accuracy(Tensor y_true, Tensor y_pred, int k = 5);
}
