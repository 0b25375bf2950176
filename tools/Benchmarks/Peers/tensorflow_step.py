"""The training step of tools/TrainingStep in Python TensorFlow, compiled by tf.function, alone or under Horovod.

usage: tensorflow_step.py {single|horovod} --model NET --global-batch N --steps S --warmup W --threads T
Prints one line with median_ms=…
"""

import argparse
import os
import time

parser = argparse.ArgumentParser()
parser.add_argument("mode", choices=["single", "horovod"])
parser.add_argument("--model", required=True)
parser.add_argument("--global-batch", type=int, default=64)
parser.add_argument("--steps", type=int, default=100)
parser.add_argument("--warmup", type=int, default=10)
parser.add_argument("--threads", type=int, default=1)
options = parser.parse_args()
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np
import tensorflow as tf

rank, size = 0, 1
if options.mode == "horovod":
    import horovod.tensorflow as hvd

    hvd.init()
    rank, size = hvd.rank(), hvd.size()
tf.config.threading.set_intra_op_parallelism_threads(options.threads)
tf.config.threading.set_inter_op_parallelism_threads(options.threads)
tf.keras.utils.set_random_seed(1)
layers = tf.keras.layers


def convolution(x, filters, kernel, stride=1, activation=None, bias=True):
    return layers.Conv2D(filters, kernel, stride, "same", activation=activation, use_bias=bias)(x)


def pool(x, window):
    return layers.MaxPooling2D(window, 2)(x)


def perceptron(x, width):
    x = layers.Dense(width, "relu")(x)
    return layers.Dense(10)(layers.Dense(width, "relu")(x))


def lenet(x):
    x = pool(convolution(x, 32, 5, activation="relu"), 2)
    x = pool(convolution(x, 64, 5, activation="relu"), 2)
    return layers.Dense(10)(layers.Dense(1024, "relu")(layers.Flatten()(x)))


def alexnet(x):
    x = pool(convolution(x, 64, 5, activation="relu"), 3)
    x = pool(convolution(x, 128, 5, activation="relu"), 3)
    x = convolution(x, 192, 3, activation="relu")
    x = convolution(x, 128, 3, activation="relu")
    x = pool(convolution(x, 128, 3, activation="relu"), 3)
    x = layers.Dense(512, "relu")(layers.Flatten()(x))
    x = layers.Dense(256, "relu")(layers.Dropout(0.5)(x))
    return layers.Dense(10)(layers.Dropout(0.5)(x))


def normalised(x, relu):
    x = layers.BatchNormalization()(x)
    return layers.ReLU()(x) if relu else x


def block(inputs, filters, stride):
    x = normalised(convolution(inputs, filters, 3, stride, bias=False), relu=True)
    x = normalised(convolution(x, filters, 3, bias=False), relu=False)
    way = inputs if stride == 1 else convolution(inputs, filters, 1, stride, bias=False)
    return layers.ReLU()(layers.Add()([x, way]))


def resnet(x):
    x = normalised(convolution(x, 16, 3, bias=False), relu=True)
    x = block(block(block(x, 16, 1), 32, 2), 64, 2)
    return layers.Dense(10)(layers.GlobalAveragePooling2D()(x))


networks = {
    "mlp": ((784,), lambda x: perceptron(x, 512)),
    "wide": ((784,), lambda x: perceptron(x, 4096)),
    "lenet": ((28, 28, 1), lenet),
    "alexnet": ((32, 32, 3), alexnet),
    "resnet": ((32, 32, 3), resnet),
    "lstm": ((28, 28), lambda x: layers.Dense(10)(layers.LSTM(128)(x))),
}
shape, network = networks[options.model]
inputs = tf.keras.Input(shape)
model = tf.keras.Model(inputs, network(inputs))
optimizer = tf.keras.optimizers.legacy.SGD(0.01)
criterion = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
if options.mode == "horovod":
    hvd.broadcast_variables(model.variables, 0)

generator = np.random.default_rng(0)
part = slice(rank * options.global_batch // size, (rank + 1) * options.global_batch // size)
images = tf.constant(generator.random((options.global_batch, *shape), dtype=np.float32)[part])
labels = tf.constant(generator.integers(0, 10, options.global_batch)[part])


@tf.function
def step():
    with tf.GradientTape() as tape:
        loss = criterion(labels, model(images, training=True))
    if options.mode == "horovod":
        tape = hvd.DistributedGradientTape(tape)
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss


times = []
for i in range(options.warmup + options.steps):
    start = time.perf_counter()
    loss = float(step())
    times.append((time.perf_counter() - start) * 1e3)
times = times[options.warmup :]
if rank == 0:
    print(f"{options.mode} ranks={size} median_ms={np.median(times):.3f} min_ms={min(times):.3f} loss={loss:.5f}")
