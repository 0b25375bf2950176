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


def launched(name, alone):
    """What the launcher, Open MPI's or another, says of this process."""
    return int(os.environ.get("OMPI_COMM_WORLD_" + name) or os.environ.get("PMI_" + name) or alone)


@scenario
def written_by_rank_0_alone():
    """Each rank saves in a folder of its own, of which all but one stay empty."""
    rank, ranks = launched("RANK", 0), launched("SIZE", 1)
    folders = [f"rank{number}" for number in range(ranks)]
    os.makedirs(folders[rank], exist_ok=True)
    model = net()
    model.compile("sgd", LOSS)
    path = os.path.join(folders[rank], "")
    callbacks = [keras.callbacks.ModelCheckpoint(path + "checkpoint.h5"), keras.callbacks.CSVLogger(path + "log.csv")]
    model.fit(*data(), batch_size=32, epochs=1, verbose=0, callbacks=callbacks)
    model.save(path + "whole.h5")
    model.save(path + "whole.keras")
    keras.models.save_model(model, path + "other.h5")
    # After this, all ranks have passed what comes before it.
    model.save_weights(path + "weights.h5")
    written = [len(os.listdir(folder)) for folder in folders if os.path.isdir(folder)]
    return model, {"by rank 0": written[0], "by others": sum(written[1:])}


def source():
    """The address of a file that all ranks write; a reader finds it whole at any time."""
    own = f"source{os.getpid()}.txt"
    with open(own, "w") as file:
        file.write("text")
    os.replace(own, "source.txt")
    return "file://" + os.path.abspath("source.txt")


@scenario
def downloads():
    path = keras.utils.get_file("downloaded.txt", source(), cache_dir=os.getcwd())
    with open(path) as file:
        return net(), {"length": len(file.read())}


@scenario
def download_that_fails():
    """The program goes on with something else, on all ranks."""
    missing = "file://" + os.path.abspath("there_is_no_such_file.txt")
    failed = 0
    for _ in range(2):
        try:
            keras.utils.get_file("never.txt", missing, cache_dir=os.getcwd())
        except Exception:
            failed += 1
    return trained(), {"failed": failed}
