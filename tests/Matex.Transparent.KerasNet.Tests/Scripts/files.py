"""What programs write and read."""

import os

import numpy as np
from scenario import data, net, scenario
from tensorflow import keras

LOSS = "sparse_categorical_crossentropy"


def trained():
    x, y = data()
    model = net()
    model.compile("adam", LOSS, metrics=["accuracy"])
    model.fit(x, y, batch_size=32, epochs=1, verbose=0)
    return model


@scenario
def saved_and_loaded():
    model = trained()
    model.save("whole.h5")
    model.save("whole.keras")
    model.save_weights("weights.h5")
    loaded = keras.models.load_model("whole.h5")
    loaded.fit(*data(), batch_size=32, epochs=1, verbose=0)
    other = net(seed=8)
    other.load_weights("weights.h5")
    return loaded, {"others": np.concatenate([w.reshape(-1) for w in other.get_weights()])}


@scenario
def checkpoints_and_logs():
    model = net()
    model.compile("adam", LOSS, metrics=["accuracy"])
    callbacks = [
        keras.callbacks.ModelCheckpoint("best.h5", monitor="loss", save_best_only=True),
        keras.callbacks.CSVLogger("log.csv"),
    ]
    model.fit(*data(), batch_size=32, epochs=2, verbose=0, callbacks=callbacks)
    best = keras.models.load_model("best.h5")
    with open("log.csv") as log:
        lines = len(log.readlines())
    return best, {"lines": lines}


@scenario
def downloads():
    with open("source.txt", "w") as file:
        file.write("text")
    path = keras.utils.get_file("downloaded.txt", "file://" + os.path.abspath("source.txt"), cache_dir=os.getcwd())
    with open(path) as file:
        return net(), {"length": len(file.read())}
