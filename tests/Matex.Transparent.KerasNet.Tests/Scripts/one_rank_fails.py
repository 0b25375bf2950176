"""Fails on rank 1 in the second epoch, while rank 0 waits for it in the next step."""

import os

import numpy as np
from tensorflow import keras

rank = os.environ.get("OMPI_COMM_WORLD_RANK") or os.environ.get("PMI_RANK")


class Failing(keras.callbacks.Callback):
    def on_epoch_begin(self, epoch, logs=None):
        if rank == "1" and epoch == 1:
            raise RuntimeError("the disk of this rank is full")


model = keras.Sequential([keras.layers.Dense(1, input_shape=(3,))])
model.compile("sgd", "mse")
model.fit(np.ones((40, 3)), np.ones(40), epochs=3, verbose=0, callbacks=[Failing()])
