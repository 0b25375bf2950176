"""An ordinary program without a seed: prints what Keras prints, validates, evaluates, predicts."""

import numpy as np
from tensorflow import keras

x = np.random.rand(150, 6).astype("float32")
y = (x.sum(1) > 3).astype("int64")

model = keras.Sequential(
    [keras.layers.Dense(8, "relu", input_shape=(6,)), keras.layers.Dropout(0.2), keras.layers.Dense(2, "softmax")]
)
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
history = model.fit(x, y, batch_size=32, epochs=3, validation_split=0.2, verbose=0)
for name, values in history.history.items():
    print(name, [round(float(value), 5) for value in values])
print("evaluated", [round(float(value), 5) for value in model.evaluate(x, y, verbose=0)])
print("predicted", model.predict(x, verbose=0).sum(0).round(4))
