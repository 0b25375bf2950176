"""What a process has loaded and patched, and what a convolutional net has learned, to the last bit."""

import hashlib
import sys

import numpy as np
from tensorflow import keras

layers = keras.layers
keras.utils.set_random_seed(3)
numbers = np.random.RandomState(4)
x, y = numbers.rand(600, 12, 12, 1).astype("float32"), numbers.randint(0, 4, 600)
model = keras.Sequential(
    [
        layers.Conv2D(8, 3, activation="relu", input_shape=(12, 12, 1)),
        layers.MaxPooling2D(),
        layers.Conv2D(16, 3, activation="relu"),
        layers.Flatten(),
        layers.Dropout(0.3),
        layers.Dense(4, "softmax"),
    ]
)
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
history = model.fit(x, y, batch_size=60, epochs=int(sys.argv[1]), verbose=0).history
weights = np.concatenate([value.reshape(-1) for value in model.get_weights()])
with open("/proc/self/maps") as maps:
    mapped = maps.read()
print("MPI loaded:", "libmpi" in mapped)
print("Keras patched:", "matex_transparent" in sys.modules)
print("learned", hashlib.sha256(weights.tobytes()).hexdigest(), *history["loss"])
