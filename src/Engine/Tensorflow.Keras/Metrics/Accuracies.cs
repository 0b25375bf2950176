namespace Tensorflow.Keras.Metrics;

/// <summary>How often the prediction equals the target.</summary>
public class Accuracy(string name = "accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT)
    : MeanMetricWrapper(metrics_utils.accuracy, name, dtype);

/// <summary>How often the prediction is on the target's side of one half. As in TensorFlow.NET the threshold is fixed.</summary>
public class BinaryAccuracy(
    string name = "binary_accuracy",
    TF_DataType dtype = TF_DataType.TF_FLOAT,
    float threshold = 0.5f
) : MeanMetricWrapper((target, prediction) => metrics_utils.binary_matches(target, prediction), name, dtype)
{
    internal float Threshold { get; } = threshold;
}

/// <summary>How often the largest prediction is the class of a one-hot target.</summary>
public class CategoricalAccuracy(string name = "categorical_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT)
    : MeanMetricWrapper(
        (target, prediction) => metrics_utils.sparse_categorical_matches(math_ops.argmax(target, -1), prediction),
        name,
        dtype
    );

/// <summary>How often the largest prediction is the target's class.</summary>
public class SparseCategoricalAccuracy(
    string name = "sparse_categorical_accuracy",
    TF_DataType dtype = TF_DataType.TF_FLOAT
) : MeanMetricWrapper(metrics_utils.sparse_categorical_matches, name, dtype);

/// <summary>How often the class of a one-hot target is among the k largest predictions.</summary>
public class TopKCategoricalAccuracy(
    int k = 5,
    string name = "top_k_categorical_accuracy",
    TF_DataType dtype = TF_DataType.TF_FLOAT
)
    : MeanMetricWrapper(
        (target, prediction) =>
            metrics_utils.sparse_top_k_categorical_matches(math_ops.argmax(target, -1), prediction, k),
        name,
        dtype
    );

/// <summary>How often the target's class is among the k largest predictions.</summary>
public class SparseTopKCategoricalAccuracy(
    int k = 5,
    string name = "sparse_top_k_categorical_accuracy",
    TF_DataType dtype = TF_DataType.TF_FLOAT
)
    : MeanMetricWrapper(
        (target, prediction) => metrics_utils.sparse_top_k_categorical_matches(target, prediction, k),
        name,
        dtype
    );
