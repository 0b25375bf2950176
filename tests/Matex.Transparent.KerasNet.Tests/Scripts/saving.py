"""Writes what Keras writes, in a folder that every rank has for itself."""

import numpy as np
from tensorflow import keras

x, y = np.random.rand(40, 3), np.random.randint(0, 2, 40)
model = keras.Sequential([keras.layers.Dense(1, "sigmoid", input_shape=(3,))])
model.compile("sgd", "binary_crossentropy")
callbacks = [keras.callbacks.ModelCheckpoint("checkpoint.h5"), keras.callbacks.CSVLogger("log.csv")]
model.fit(x, y, epochs=2, verbose=2, callbacks=callbacks)
model.save("whole.h5")
model.save("whole.keras")
model.save("folder")
model.save_weights("weights.h5")
keras.models.save_model(model, "other.h5")
print("predicted", model.predict(x, verbose=0).sum().round(4))
