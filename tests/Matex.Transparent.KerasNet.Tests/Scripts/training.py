"""How programs train: optimizers, batches, weights of samples, callbacks, generators."""

import contextlib
import io
import re

import numpy as np
import tensorflow as tf
from scenario import data, net, scenario
from tensorflow import keras

LOSS = "sparse_categorical_crossentropy"


def fit(model, optimizer="sgd", batch=32, epochs=2, **arguments):
    x, y = data()
    model.compile(optimizer, LOSS, metrics=["accuracy"])
    model.fit(x, y, batch_size=batch, epochs=epochs, verbose=0, **arguments)
    return model


@scenario
def sgd():
    return fit(net())


@scenario
def momentum():
    return fit(net(), keras.optimizers.SGD(0.1, momentum=0.9, nesterov=True))


@scenario
def adam():
    return fit(net(), keras.optimizers.Adam(0.01))


@scenario
def legacy_sgd():
    return fit(net(), keras.optimizers.legacy.SGD(0.1, momentum=0.5))


@scenario
def legacy_adam():
    return fit(net(), keras.optimizers.legacy.Adam(0.01))


@scenario
def clipnorm():
    return fit(net(), keras.optimizers.SGD(0.5, clipnorm=0.05))


@scenario
def global_clipnorm_legacy():
    return fit(net(), keras.optimizers.legacy.SGD(0.5, global_clipnorm=0.05))


@scenario
def batches_smaller_than_the_ranks():
    x, y = data(rows=11)
    model = net()
    model.compile("sgd", LOSS, metrics=["accuracy"])
    model.fit(x, y, batch_size=2, epochs=2, verbose=0)
    return model


@scenario
def sample_weights():
    x, y = data()
    model = net()
    model.compile(keras.optimizers.SGD(0.1), LOSS, metrics=["accuracy"], weighted_metrics=["accuracy"])
    model.fit(x, y, sample_weight=np.linspace(0, 2, len(x)), batch_size=32, epochs=2, verbose=0)
    return model


@scenario
def class_weights():
    return fit(net(), class_weight={0: 1.0, 1: 3.0, 2: 0.5, 3: 0.0})


@scenario
def validation_split():
    return fit(net(), validation_split=0.2)


@scenario
def early_stopping():
    stop = keras.callbacks.EarlyStopping("loss", min_delta=0.02, patience=1, restore_best_weights=True)
    model = fit(net(), keras.optimizers.SGD(0.05), epochs=12, callbacks=[stop])
    return model, {"stopped": stop.stopped_epoch}


class Recorder(keras.callbacks.Callback):
    """Keeps what it is told, and slows learning down."""

    def __init__(self):
        super().__init__()
        self.losses = []

    def on_train_batch_end(self, batch, logs=None):
        self.losses.append(logs["loss"])

    def on_epoch_end(self, epoch, logs=None):
        keras.backend.set_value(self.model.optimizer.learning_rate, 0.1 / (epoch + 1) * (1 + logs["loss"]))


@scenario
def custom_callback():
    recorder = Recorder()
    return fit(net(), callbacks=[recorder]), {"losses": recorder.losses}


@scenario
def train_on_batch():
    x, y = data()
    model = net()
    model.compile("sgd", LOSS, metrics=["accuracy"])
    results = [model.train_on_batch(x[i : i + 29], y[i : i + 29]) for i in range(0, len(x), 29)]
    results += [model.test_on_batch(x[:17], y[:17])]
    return model, {"results": results, "predictions": model.predict_on_batch(x[:5])}


@scenario
def generator():
    x, y = data()

    def batches():
        while True:
            for i in range(0, len(x), 31):
                yield x[i : i + 31], y[i : i + 31]

    model = net()
    model.compile("adam", LOSS, metrics=["accuracy"])
    model.fit(batches(), steps_per_epoch=7, epochs=2, verbose=0)
    return model


@scenario
def generators_of_older_programs():
    x, y = data()

    def batches(*, forever):
        while forever:
            for i in range(0, len(x), 31):
                yield x[i : i + 31], y[i : i + 31]

    model = net()
    model.compile("adam", LOSS, metrics=["accuracy"])
    model.fit_generator(batches(forever=True), steps_per_epoch=7, epochs=2, verbose=0)
    return model, {
        "evaluated": model.evaluate_generator(batches(forever=True), steps=7),
        "predicted": model.predict_generator(batches(forever=True), steps=7),
    }


class Batches(keras.utils.Sequence):
    """A sequence of batches, which Keras shuffles."""

    def __len__(self):
        return 6

    def __getitem__(self, index):
        x, y = data()
        return x[index * 32 : index * 32 + 32], y[index * 32 : index * 32 + 32]


@scenario
def sequence():
    model = net()
    model.compile("adam", LOSS)
    model.fit(Batches(), epochs=2, verbose=0, shuffle=True)
    return model


@scenario
def dataset():
    x, y = data()
    model = net()
    model.compile("adam", LOSS, metrics=["accuracy"])
    model.fit(tf.data.Dataset.from_tensor_slices((x, y)).shuffle(203).batch(25), epochs=2, verbose=0)
    return model


@scenario
def steps_per_execution():
    x, y = data()
    model = net()
    model.compile("adam", LOSS, metrics=["accuracy"], steps_per_execution=3)
    model.fit(x, y, batch_size=32, epochs=2, verbose=0)
    return model


@scenario
def run_eagerly():
    x, y = data(rows=71)
    model = net()
    model.compile("adam", LOSS, metrics=["accuracy"], run_eagerly=True)
    model.fit(x, y, batch_size=32, epochs=1, verbose=0)
    return model


@scenario
def without_eager():
    """As after `Backend.DisableEager()`: Keras builds one graph for a model's step."""
    x, y = data()
    with tf.Graph().as_default(), tf.compat.v1.Session().as_default():
        layers = [keras.layers.Dense(9, "tanh", input_shape=(12,)), keras.layers.Dense(4, "softmax")]
        model = keras.Sequential(layers, name="without_eager")
        model.set_weights(net().get_weights())
        model.compile("adam", LOSS, metrics=["accuracy"])
        losses = model.fit(x, y, batch_size=32, epochs=2, shuffle=False, verbose=0).history["loss"]
        evaluated, learned = model.evaluate(x, y, verbose=0), model.get_weights()
    model = net()
    model.set_weights(learned)
    return model, {"losses": losses, "evaluated": evaluated}


@scenario
def evaluate_and_predict():
    x, y = data()
    model = net()
    model.compile("adam", LOSS, metrics=["accuracy", keras.metrics.SparseTopKCategoricalAccuracy(2)])
    loss = model.evaluate(x, y, batch_size=27, verbose=0)
    return model, {"loss": loss, "predictions": model.predict(x, batch_size=27, verbose=0)}


@scenario
def printed_lines():
    """What a user sees: a line for each epoch, a progress bar as it ends, and the line of `evaluate`."""
    x, y = data()
    model = net()
    model.compile("adam", LOSS, metrics=["accuracy"])
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        model.fit(x, y, batch_size=32, epochs=2, validation_split=0.2, verbose=2)
        model.fit(x, y, batch_size=32, epochs=2, verbose=1)
        model.evaluate(x, y, batch_size=50, verbose=2)
    ends = [re.split(r"[\r\b]", line)[-1] for line in printed.getvalue().split("\n")]
    values = re.findall(r"\w+: (\d\S*)", "\n".join(ends))
    return model, {"values": [float(value) for value in values], "epochs": printed.getvalue().count("Epoch ")}


def squared_and_coupled(truth, predicted):
    """No mean over rows: the variance of a batch's errors takes part."""
    error = truth - predicted
    return tf.reduce_mean(error**2) + tf.math.reduce_variance(error)


@scenario
def custom_loss():
    x, y = data()
    model = keras.Sequential([keras.layers.Dense(1, input_shape=(12,), kernel_initializer="ones")])
    model.compile(keras.optimizers.SGD(0.01), squared_and_coupled, metrics=["mae", squared_and_coupled])
    model.fit(x, y.astype("float32").reshape(-1, 1), batch_size=30, epochs=2, verbose=0)
    return model


@scenario
def sum_as_reduction():
    x, y = data()
    model = net()
    loss = keras.losses.SparseCategoricalCrossentropy(reduction="sum")
    model.compile(keras.optimizers.SGD(0.001), loss, metrics=["accuracy"])
    model.fit(x, y, batch_size=30, epochs=2, verbose=0)
    return model


@scenario
def many_metrics():
    x, y = data(classes=2)
    model = net(classes=1)
    model.layers[-1].activation = keras.activations.sigmoid
    metrics = [keras.metrics.AUC(), keras.metrics.Precision(), keras.metrics.Recall(), "binary_accuracy"]
    model.compile("adam", "binary_crossentropy", metrics=metrics)
    model.fit(x, y, batch_size=30, epochs=2, verbose=0)
    return model


@scenario
def penalties():
    model = keras.Sequential(
        [
            keras.layers.Dense(9, "relu", input_shape=(12,), kernel_regularizer="l2", activity_regularizer="l1"),
            keras.layers.Dense(4, "softmax", bias_regularizer="l1"),
        ]
    )
    return fit(model)
