namespace Tensorflow.Keras.Metrics;

/// <summary>The mean cross-entropy of one-hot targets.</summary>
public class CategoricalCrossentropy(
    string name = "categorical_crossentropy",
    TF_DataType dtype = TF_DataType.TF_FLOAT,
    bool from_logits = false,
    float label_smoothing = 0f,
    Axis? axis = null
)
    : MeanMetricWrapper(
        (target, prediction) =>
            keras.metrics.categorical_crossentropy(target, prediction, from_logits, label_smoothing, axis!),
        name,
        dtype
    );

/// <summary>The mean cross-entropy of class numbers.</summary>
public class SparseCategoricalCrossentropy(
    string name = "sparse_categorical_crossentropy",
    TF_DataType dtype = TF_DataType.TF_FLOAT,
    bool from_logits = false,
    int? ignore_class = null,
    Axis? axis = null
)
    : MeanMetricWrapper(
        (target, prediction) =>
            keras.metrics.sparse_categorical_crossentropy(target, prediction, from_logits, ignore_class, axis!),
        name,
        dtype
    );

/// <summary>The mean cosine of the angle between targets and predictions.</summary>
public class CosineSimilarity(
    string name = "cosine_similarity",
    TF_DataType dtype = TF_DataType.TF_FLOAT,
    Axis? axis = null
) : MeanMetricWrapper((target, prediction) => metrics_utils.cosine_similarity(target, prediction, axis), name, dtype);

/// <summary>The mean part of labels predicted wrongly; mode "multiclass" or "multilabel".</summary>
public class HammingLoss(
    string mode,
    NDArray? threshold = null,
    string name = "hamming_loss",
    TF_DataType dtype = TF_DataType.TF_FLOAT
)
    : MeanMetricWrapper(
        (target, prediction) => metrics_utils.hamming_loss_fn(target, prediction, threshold, mode),
        name,
        dtype
    );
