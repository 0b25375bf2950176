"""Keras's side of the exchange of models: writes its own, then reads those of the engine.

Called with a folder. Models are written to FOLDER/keras; after a line on standard input, those in FOLDER/engine are read
and their predictions written beside them.
"""

import os
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import numpy as np
import tensorflow as tf
from tensorflow.keras import Input, Model, Sequential, layers

folder = sys.argv[1]


def dense():
    return Sequential(
        [
            Input((6,)),
            layers.Dense(8, activation="relu"),
            layers.Dropout(0.5),
            layers.Dense(5),
            layers.Activation("tanh"),
            layers.Dense(4),
            layers.ReLU(),
            layers.Dense(3, activation="softmax"),
        ]
    )


def convolution():
    return Sequential(
        [
            Input((8, 8, 2)),
            layers.Conv2D(4, 3, strides=(2, 2), padding="same", activation="relu"),
            layers.BatchNormalization(),
            layers.MaxPooling2D((2, 2), strides=(1, 1)),
            layers.LeakyReLU(0.1),
            layers.Flatten(),
            layers.Dense(3),
        ]
    )


def branches():
    inputs = Input((5,))
    left = layers.Dense(4, activation="tanh")(inputs)
    right = layers.Dense(4, activation="sigmoid")(inputs)
    joined = layers.Concatenate()([layers.Add()([left, right]), layers.Subtract()([left, right])])
    return Model(inputs, layers.Dense(2)(joined))


def recurrent():
    return Sequential(
        [
            Input((7, 4)),
            layers.LSTM(5, return_sequences=True),
            layers.GRU(4, return_sequences=True),
            layers.SimpleRNN(3),
            layers.Dense(2),
        ]
    )


def images():
    inputs = Input((8, 8, 3))
    x = layers.Rescaling(0.5)(inputs)
    x = layers.ZeroPadding2D(1)(x)
    x = layers.Conv2DTranspose(4, 3, strides=(2, 2), padding="same")(x)
    x = layers.ELU(0.5)(x)
    x = layers.AveragePooling2D((2, 2))(x)
    x = layers.LayerNormalization()(x)
    x = layers.UpSampling2D((2, 2))(x)
    x = layers.Permute((2, 1, 3))(x)
    x = layers.GlobalAveragePooling2D()(x)
    x = layers.Reshape((2, 2))(x)
    x = layers.Flatten()(x)
    return Model(inputs, layers.Softmax()(x))


def make(build, seed):
    tf.keras.backend.clear_session()
    model = build()
    random = np.random.default_rng(seed)
    model.set_weights([random.uniform(0.1, 0.9, w.shape).astype("float32") for w in model.get_weights()])
    return model


def predict(model, inputs):
    return np.asarray(model(inputs, training=False), dtype="float32")


builders = [dense, convolution, branches, recurrent, images]
os.makedirs(f"{folder}/keras")
for seed, build in enumerate(builders):
    name = build.__name__
    path = f"{folder}/keras/{name}"
    model = make(build, seed)
    inputs = np.random.default_rng(seed).uniform(-1, 1, (4, *model.input_shape[1:])).astype("float32")
    np.save(f"{path}.inputs.npy", inputs)
    np.save(f"{path}.outputs.npy", predict(model, inputs))
    model.save_weights(f"{path}_weights.h5", save_format="h5")
    model.save(f"{path}.h5", save_format="h5")
    model.save(path, save_format="tf")
print("written", flush=True)

sys.stdin.readline()
for build in builders:
    name = build.__name__
    path = f"{folder}/engine/{name}"
    inputs = np.load(f"{folder}/keras/{name}.inputs.npy")
    for form in ["weights", "h5", "tf"]:
        try:
            tf.keras.backend.clear_session()
            if form == "weights":
                model = build()
                model.load_weights(f"{path}_weights.h5")
            else:
                model = tf.keras.models.load_model(path if form == "tf" else f"{path}.h5", compile=False)
            np.save(f"{path}.{form}.outputs.npy", predict(model, inputs))
        except Exception as problem:
            print(f"{name}.{form}: {type(problem).__name__}: {problem}", file=sys.stderr)

with open(f"{folder}/engine/graph.pb", "rb") as file:
    graph_def = tf.compat.v1.GraphDef.FromString(file.read())
with tf.Graph().as_default() as graph, tf.compat.v1.Session(graph=graph) as session:
    tf.import_graph_def(graph_def, name="")
    inputs = np.load(f"{folder}/engine/graph.inputs.npy")
    loss, gradient = session.run(["loss:0", "gradient:0"], {"x:0": inputs})
    np.save(f"{folder}/engine/graph.loss.npy", loss)
    np.save(f"{folder}/engine/graph.gradient.npy", gradient)
print("read", flush=True)
