"""Losses and metrics that are sums over rows: a table of them, with batches that do not divide and that are very small."""

import numpy as np
from scenario import data, scenario
from tensorflow import keras

losses, metrics = keras.losses, keras.metrics


def network(outputs, activation):
    seeds = [keras.initializers.GlorotUniform(seed) for seed in (5, 6)]
    return keras.Sequential(
        [
            keras.layers.Dense(7, "tanh", input_shape=(12,), kernel_initializer=seeds[0], activity_regularizer="l2"),
            keras.layers.Dense(outputs, activation, kernel_initializer=seeds[1], kernel_regularizer="l1"),
        ]
    )


def train(activation, x, y, each_loss, chosen):
    """Trains with each loss and all metrics: batches that leave a ragged one, then single rows, both with weights.

    The models share their metrics, which a model does not clear before it has seen its first batch.
    """
    weights = np.linspace(0, 2, len(x)).astype("float32")
    outcome = {}
    for i, loss in enumerate(each_loss):
        model = network(y.shape[1] if y.ndim > 1 else 4, activation)
        again = [type(metric).from_config({**metric.get_config(), "name": f"again_{metric.name}"}) for metric in chosen[:2]]
        model.compile(keras.optimizers.SGD(0.05), loss, metrics=list(chosen), weighted_metrics=again)
        history = model.fit(x, y, sample_weight=weights, batch_size=60, validation_split=0.1, verbose=0).history
        few = [model.train_on_batch(x[:1], y[:1]), model.test_on_batch(x[:2], y[:2], sample_weight=weights[5:7])]
        asked = [metric.result() for metric in model.metrics]
        values = [*history.values(), *few[0], *few[1], *asked]
        outcome[f"loss {i}"] = np.concatenate([np.ravel(value) for value in values])
    return model, outcome


@scenario
def sums_of_classes():
    x, y = data()
    return train(
        "softmax",
        x,
        y,
        ["sparse_categorical_crossentropy", losses.SparseCategoricalCrossentropy()],
        [metrics.SparseCategoricalAccuracy(), metrics.SparseTopKCategoricalAccuracy(2)],
    )


@scenario
def sums_of_one_hot_classes():
    x, y = data()
    return train(
        "softmax",
        x,
        np.eye(4, dtype="float32")[y],
        ["kullback_leibler_divergence", losses.CosineSimilarity()],
        [
            metrics.CategoricalAccuracy(),
            metrics.AUC(num_thresholds=20, multi_label=True),
            metrics.F1Score(),
            metrics.OneHotMeanIoU(4),
            metrics.CategoricalCrossentropy(),
        ],
    )


@scenario
def sums_of_yes_and_no():
    x, y = data(classes=2)
    return train(
        "sigmoid",
        x,
        y.reshape(-1, 1).astype("float32"),
        ["squared_hinge", losses.BinaryCrossentropy(label_smoothing=0.1)],
        [
            metrics.BinaryAccuracy(),
            metrics.AUC(num_thresholds=20),
            metrics.Precision(),
            metrics.Recall(thresholds=[0.3, 0.6]),
            metrics.SensitivityAtSpecificity(0.5),
            metrics.FalsePositives(),
            metrics.BinaryIoU(),
        ],
    )


@scenario
def sums_of_numbers():
    x, _ = data()
    return train(
        None,
        x,
        np.stack([x[:, 0] - x[:, 1], x[:, 2] * x[:, 3] - 0.25], 1),
        ["mse", losses.Huber(0.3)],
        [
            metrics.RootMeanSquaredError(),
            metrics.R2Score(),
            metrics.MeanAbsolutePercentageError(),
            metrics.CosineSimilarity(),
            metrics.LogCoshError(),
        ],
    )


@scenario
def sums_with_class_weights_and_a_progress_bar():
    x, y = data()
    model = network(4, "softmax")
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"], steps_per_execution=2)
    model.fit(x, y, batch_size=60, epochs=2, class_weight={0: 1.0, 1: 3.0, 2: 0.5, 3: 0.0}, verbose=1)
    return model
