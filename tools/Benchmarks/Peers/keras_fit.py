"""A step of Keras's fit: alone (or under the Keras.NET adapter, which changes nothing here), Horovod's Keras API, or
MultiWorkerMirroredStrategy.

usage: keras_fit.py {plain|horovod|mwms} --model {lenet,mlp} --global-batch N --steps S --warmup W
Rank 0 prints one line with median_ms=…, the median time of a step after the first W.
"""

import argparse
import json
import os
import statistics
import time

parser = argparse.ArgumentParser()
parser.add_argument("mode", choices=["plain", "horovod", "mwms"])
parser.add_argument("--model", choices=["lenet", "mlp"], default="lenet")
parser.add_argument("--global-batch", type=int, default=64)
parser.add_argument("--steps", type=int, default=100)
parser.add_argument("--warmup", type=int, default=20)
options = parser.parse_args()
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

rank = int(os.environ.get("OMPI_COMM_WORLD_RANK", 0))
size = 1
if options.mode == "mwms":
    size = int(os.environ["OMPI_COMM_WORLD_SIZE"])
    port = int(os.environ.get("MWMS_PORT", "23450"))
    workers = [f"127.0.0.1:{port + i}" for i in range(size)]
    os.environ["TF_CONFIG"] = json.dumps({"cluster": {"worker": workers}, "task": {"type": "worker", "index": rank}})

import numpy as np
import tensorflow as tf
from tensorflow import keras

if options.mode == "horovod":
    import horovod.tensorflow.keras as hvd

    hvd.init()
    rank, size = hvd.rank(), hvd.size()
tf.config.threading.set_intra_op_parallelism_threads(1)
tf.config.threading.set_inter_op_parallelism_threads(1)
strategy = tf.distribute.MultiWorkerMirroredStrategy() if options.mode == "mwms" else tf.distribute.get_strategy()
keras.utils.set_random_seed(1)
layers = keras.layers


def build():
    """The networks of the other benchmarks."""
    if options.model == "mlp":
        return keras.Sequential(
            [layers.Dense(512, "relu", input_shape=(784,)), layers.Dense(512, "relu"), layers.Dense(10)]
        )
    return keras.Sequential(
        [
            layers.Conv2D(32, 5, padding="same", activation="relu", input_shape=(28, 28, 1)),
            layers.MaxPooling2D(2),
            layers.Conv2D(64, 5, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(1024, "relu"),
            layers.Dense(10),
        ]
    )


class Clock(keras.callbacks.Callback):
    """Takes the time of each step; does not ask for its loss."""

    def __init__(self):
        super().__init__()
        self._supports_tf_logs = True
        self.times = []

    def on_train_batch_begin(self, batch, logs=None):
        self._began = time.perf_counter()

    def on_train_batch_end(self, batch, logs=None):
        self.times.append(1000 * (time.perf_counter() - self._began))


with strategy.scope():
    model = build()
    optimizer = keras.optimizers.legacy.SGD(0.01)
    if options.mode == "horovod":
        optimizer = hvd.DistributedOptimizer(optimizer)
    model.compile(
        optimizer, keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"]
    )
steps = options.warmup + options.steps
numbers = np.random.default_rng(0)
x = numbers.random((options.global_batch * 32, *model.input_shape[1:]), dtype=np.float32)
y = numbers.integers(0, 10, len(x))
batch = options.global_batch
clock = Clock()
callbacks = [clock]
if options.mode == "horovod":
    # As its documentation has it: each rank its part of the data, in smaller batches.
    x, y, batch = x[rank::size], y[rank::size], batch // size
    callbacks.insert(0, hvd.callbacks.BroadcastGlobalVariablesCallback(0))
model.fit(x, y, batch_size=batch, epochs=-(-steps // 32), verbose=0, callbacks=callbacks)
if rank == 0:
    print(f"{options.mode} median_ms={statistics.median(clock.times[options.warmup : steps]):.4f}", flush=True)
if options.mode == "mwms":
    # Its threads do not end by themselves.
    os._exit(0)
