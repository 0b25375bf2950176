"""What scenarios share: their registration, and what of them is compared with the run alone."""

import json
import random
import sys
import traceback

import numpy as np
import tensorflow as tf
from tensorflow import keras

_all = {}


def scenario(function):
    """Marks a function that trains something and returns a model, or (model, numbers to compare)."""
    _all[function.__name__] = function
    return function


def data(rows=203, width=12, classes=4, seed=0):
    """Features and class numbers; the number of rows leaves a ragged last batch for every number of ranks."""
    numbers = np.random.RandomState(seed)
    x = numbers.rand(rows, width).astype("float32")
    return x, numbers.randint(0, classes, rows)


def net(width=12, classes=4, seed=3):
    """A small classifier with its own seeds."""
    return keras.Sequential(
        [
            keras.layers.Dense(9, "relu", input_shape=(width,), kernel_initializer=keras.initializers.GlorotUniform(seed)),
            keras.layers.Dense(classes, "softmax", kernel_initializer=keras.initializers.GlorotUniform(seed + 1)),
        ]
    )


def run():
    """Runs the scenarios named on the command line, or all; prints a line of JSON for each."""
    for name in sys.argv[1:] or _all:
        line = {"scenario": name}
        try:
            keras.utils.set_random_seed(11)
            outcome = _all[name]()
            model, numbers = outcome if isinstance(outcome, tuple) else (outcome, {})
            if hasattr(model, "history") and getattr(model.history, "history", None):
                numbers = {**model.history.history, **numbers}
            numbers = {**numbers, "drawn next": _next_random_numbers()}
            line["numbers"] = {key: _floats(value) for key, value in numbers.items()}
            line["weights"] = {f"{i} {w.name}": _floats(v) for i, (w, v) in enumerate(zip(model.weights, model.get_weights()))}
        except Exception:
            line["error"] = traceback.format_exc()
        print(json.dumps(line), flush=True)


def _next_random_numbers():
    """Equal only if the scenario has drawn as many numbers of each kind as alone."""
    return [random.random(), np.random.random(), tf.random.uniform(()), *keras.initializers.GlorotUniform()((2, 1))[:, 0]]


def _floats(value):
    return [float(x) for x in np.asarray(value, "float64").reshape(-1)]
