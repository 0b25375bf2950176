"""A program that disables eager execution: Keras then builds one graph for a model's step."""

import numpy as np
import tensorflow as tf
from tensorflow import keras

tf.compat.v1.disable_eager_execution()
x, y = np.random.rand(70, 3), np.random.rand(70)
model = keras.Sequential([keras.layers.Dense(4, "tanh", input_shape=(3,)), keras.layers.Dense(1)])
model.compile("sgd", "mse", metrics=["mae"])
history = model.fit(x, y, epochs=2, batch_size=16, verbose=0)
print({name: [round(float(value), 5) for value in values] for name, values in history.history.items()})
print("evaluated", [round(float(value), 5) for value in model.evaluate(x, y, verbose=0)])
model.save_weights("weights.h5")
