"""What programs train: kinds of models and layers."""

import numpy as np
import tensorflow as tf
from scenario import data, scenario
from tensorflow import keras
from tensorflow.keras import layers

LOSS = "sparse_categorical_crossentropy"


def fit(model, x, y, batch=32, optimizer="sgd", epochs=2):
    model.compile(optimizer, LOSS, metrics=["accuracy"])
    model.fit(x, y, batch_size=batch, epochs=epochs, verbose=0)
    return model


def images(rows=75):
    numbers = np.random.RandomState(1)
    return numbers.rand(rows, 8, 8, 2).astype("float32"), numbers.randint(0, 3, rows)


def words(rows=75):
    numbers = np.random.RandomState(2)
    return numbers.randint(0, 20, (rows, 6)), numbers.randint(0, 3, rows)


@scenario
def functional_with_two_inputs():
    x, y = data()
    a, b = keras.Input((12,)), keras.Input((3,))
    hidden = layers.Concatenate()([layers.Dense(6, "relu")(a), layers.Dense(4, "tanh")(b)])
    model = keras.Model([a, b], [layers.Dense(4, "softmax", name="kind")(hidden), layers.Dense(1, name="size")(hidden)])
    model.compile("adam", [LOSS, "mse"], loss_weights=[1.0, 0.3])
    model.fit([x, x[:, :3]], [y, x.sum(1)], batch_size=32, epochs=2, verbose=0)
    return model, {"predictions": np.concatenate(model.predict([x, x[:, :3]], verbose=0), 1)}


@scenario
def convolutions():
    model = keras.Sequential(
        [
            layers.Conv2D(4, 3, activation="relu", input_shape=(8, 8, 2)),
            layers.MaxPooling2D(),
            layers.Flatten(),
            layers.Dense(3, "softmax"),
        ]
    )
    return fit(model, *images())


@scenario
def batch_normalization():
    model = keras.Sequential(
        [
            layers.Dense(9, input_shape=(12,)),
            layers.BatchNormalization(momentum=0.7),
            layers.Activation("relu"),
            layers.Dense(4, "softmax"),
        ]
    )
    x, y = data()
    model = fit(model, x, y, batch=30)
    return model, {"evaluated": model.evaluate(x, y, verbose=0)}


@scenario
def batch_normalization_of_images():
    model = keras.Sequential(
        [
            layers.Conv2D(4, 3, input_shape=(8, 8, 2)),
            layers.BatchNormalization(momentum=0.7),
            layers.Activation("relu"),
            layers.Conv2D(4, 3),
            layers.BatchNormalization(scale=False),
            layers.GlobalAveragePooling2D(),
            layers.Dense(3, "softmax"),
        ]
    )
    return fit(model, *images(), batch=17)


@scenario
def batch_normalization_with_batches_smaller_than_the_ranks():
    model = keras.Sequential([layers.Dense(5, input_shape=(12,)), layers.BatchNormalization(), layers.Dense(4, "softmax")])
    return fit(model, *data(rows=9), batch=3)


@scenario
def batch_normalization_of_masked_sequences():
    model = keras.Sequential(
        [
            layers.Embedding(20, 5, mask_zero=True, input_length=6),
            layers.BatchNormalization(momentum=0.7),
            layers.GlobalAveragePooling1D(),
            layers.Dense(3, "softmax"),
        ]
    )
    return fit(model, *words(), batch=20)


@scenario
def dropout():
    model = keras.Sequential(
        [
            layers.Dense(16, "relu", input_shape=(12,)),
            layers.Dropout(0.4),
            layers.Dense(8, "relu"),
            layers.Dropout(0.2, seed=7),
            layers.Dense(4, "softmax"),
        ]
    )
    return fit(model, *data())


@scenario
def noise():
    model = keras.Sequential(
        [
            layers.GaussianNoise(0.1, input_shape=(12,)),
            layers.Dense(16, "selu"),
            layers.GaussianDropout(0.2),
            layers.AlphaDropout(0.1),
            layers.Dense(4, "softmax"),
        ]
    )
    return fit(model, *data())


@scenario
def spatial_dropout():
    model = keras.Sequential(
        [
            layers.Conv2D(4, 3, input_shape=(8, 8, 2)),
            layers.SpatialDropout2D(0.3),
            layers.Flatten(),
            layers.Dropout(0.3, noise_shape=(1, 144)),
            layers.Dense(3, "softmax"),
        ]
    )
    return fit(model, *images())


@scenario
def lstm_with_masking():
    model = keras.Sequential(
        [
            layers.Embedding(20, 5, mask_zero=True, input_length=6),
            layers.LSTM(6, return_sequences=True),
            layers.GRU(5, dropout=0.2),
            layers.Dense(3, "softmax"),
        ]
    )
    return fit(model, *words(), optimizer=keras.optimizers.SGD(0.5, momentum=0.9))


@scenario
def masked_sequences():
    x, _ = words()
    model = keras.Sequential(
        [layers.Embedding(20, 5, mask_zero=True, input_length=6), layers.SimpleRNN(4, return_sequences=True), layers.Dense(20)]
    )
    model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
    model.fit(x, x, batch_size=20, epochs=2, verbose=0)
    return model


@scenario
def embedding_with_legacy_optimizer():
    model = keras.Sequential(
        [layers.Embedding(40, 5, input_length=6), layers.GlobalAveragePooling1D(), layers.Dense(3, "softmax")]
    )
    return fit(model, *words(), optimizer=keras.optimizers.legacy.SGD(0.5, momentum=0.9))


@scenario
def embedding_with_adam():
    model = keras.Sequential(
        [layers.Embedding(40, 5, input_length=6), layers.GlobalAveragePooling1D(), layers.Dense(3, "softmax")]
    )
    return fit(model, *words(), optimizer=keras.optimizers.Adam(0.05))


@scenario
def row_wise_lambda():
    model = keras.Sequential(
        [
            layers.Dense(9, input_shape=(12,)),
            layers.Lambda(lambda x: tf.nn.relu(x) * 2),
            layers.Dense(4, "softmax"),
        ]
    )
    return fit(model, *data())


@scenario
def mixing_lambda():
    model = keras.Sequential(
        [
            layers.Dense(9, input_shape=(12,)),
            layers.Lambda(lambda x: x - tf.reduce_mean(x, 0, keepdims=True)),
            layers.Dense(4, "softmax"),
        ]
    )
    return fit(model, *data())


@scenario
def added_loss():
    x, y = data()
    inputs = keras.Input((12,))
    hidden = layers.Dense(5)(inputs)
    model = keras.Model(inputs, layers.Dense(4, "softmax")(hidden))
    model.add_loss(0.1 * tf.reduce_sum(hidden**2))
    return fit(model, x, y)


@scenario
def stateful_rnn():
    x, y = data(rows=96)
    model = keras.Sequential(
        [layers.LSTM(4, stateful=True, batch_input_shape=(32, 4, 3)), layers.Dense(4, "softmax")]
    )
    model.compile("sgd", LOSS)
    model.fit(x.reshape(96, 4, 3), y, batch_size=32, epochs=2, shuffle=False, verbose=0)
    return model


@scenario
def nested_model():
    inner = keras.Sequential([layers.Dense(6, "relu", input_shape=(12,)), layers.Dropout(0.1)])
    inputs = keras.Input((12,))
    model = keras.Model(inputs, layers.Dense(4, "softmax")(layers.BatchNormalization()(inner(inputs))))
    return fit(model, *data())


@scenario
def built_at_the_first_batch():
    model = keras.Sequential([layers.Dense(7, "relu"), layers.Dropout(0.2), layers.Dense(4, "softmax")])
    return fit(model, *data())
