"""Models under names of their own, so that a timeline tells how often each of them communicates.

Comes before the scenarios; the evaluation at its end marks where it ends in the timeline.
"""

import numpy as np
from tensorflow import keras

x = np.random.RandomState(0).rand(100, 6).astype("float32")
y = (x.sum(1) > 3).astype("int64")


class Watcher(keras.callbacks.Callback):
    """Has a hook in every step; `reads` says whether it looks at the logs."""

    def __init__(self, reads):
        super().__init__()
        self._supports_tf_logs = not reads

    def on_train_batch_end(self, batch, logs=None):
        pass


def fit(name, loss="sparse_categorical_crossentropy", **arguments):
    model = keras.Sequential([keras.layers.Dense(2, "softmax", input_shape=(6,))], name=name)
    model.compile("sgd", loss, metrics=["accuracy"])
    # Three epochs of five steps.
    model.fit(x, y, batch_size=20, epochs=3, **arguments)
    return model


def own_loss(truth, predicted):
    return keras.backend.mean(keras.losses.sparse_categorical_crossentropy(truth, predicted))


quiet = fit("quiet", verbose=0)
fit("lines", verbose=2)
fit("bar", verbose=1)
fit("watched", verbose=0, callbacks=[Watcher(reads=False)])
fit("read", verbose=0, callbacks=[Watcher(reads=True)])
fit("gathered", own_loss, verbose=0)
quiet.evaluate(x, y, batch_size=20, verbose=0)
