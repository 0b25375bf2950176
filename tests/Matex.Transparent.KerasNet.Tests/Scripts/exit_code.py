"""Trains, and has the host end with an exit code of its own."""

import os

import numpy as np
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(1, input_shape=(3,))])
model.compile("sgd", "mse")
model.fit(np.ones((40, 3)), np.ones(40), verbose=0)
print("trained")
os.environ["TEST_HOST_EXIT_CODE"] = "5"
