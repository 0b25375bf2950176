"""Which Keras has been imported, and where its parts are: they have moved from version to version."""

import importlib
import re
import sys

OLDEST = (2, 4)
NEWEST = (2, 15)


class Unsupported(Exception):
    """The installed Python packages cannot be distributed; the text names the remedy."""


class Keras:
    """The parts of a Keras that are patched."""

    def __init__(self, api):
        import tensorflow as tf

        self.api = api
        self.tf = tf
        self.Model = api.Model
        self.root = api.Model.__module__.partition(".engine.")[0]
        self.Layer = api.layers.Layer

    def module(self, name):
        """A module of Keras's implementation, or None where this version has none of that name."""
        try:
            return importlib.import_module(f"{self.root}.{name}")
        except ModuleNotFoundError:
            return None

    def owns(self, cls):
        """Whether a class comes with Keras."""
        return cls.__module__ == self.root or cls.__module__.startswith(self.root + ".")

    def replace(self, old, new):
        """Puts a function in the place of another, wherever a module of Keras or TensorFlow's API holds it by name."""
        packages = {self.root.split(".")[0], "keras", "tensorflow"}
        for name, module in list(sys.modules.items()):
            if name.split(".")[0] in packages and module is not None:
                for key, value in list(vars(module).items()):
                    if value is old:
                        setattr(module, key, new)


def check(keras_version, distributed):
    """True for a version that can be patched; for another one a distributed run ends with the reason."""
    found = tuple(int(part) for part in re.findall(r"\d+", keras_version)[:2])
    if OLDEST <= found <= NEWEST:
        return True
    if not distributed:
        return False
    wanted = "Install tensorflow 2.4 to 2.15 (pip install 'tensorflow<2.16'), or run the program on one rank."
    if found >= (3, 0):
        raise Unsupported(
            f"Python has Keras {keras_version}. Keras 3 is another program than Keras 2, with other models and optimizers, "
            f"and is not supported: it would train on every rank alone. {wanted}"
        )
    raise Unsupported(f"Python has Keras {keras_version}, and the versions 2.4 to 2.15 are supported. {wanted}")


def find(module, distributed):
    """The Keras that the host has imported under a name; None for one that need not and cannot be patched."""
    if module == "tensorflow.keras":
        import tensorflow as tf

        # An attribute of the package that may be loaded at its first use.
        api = tf.keras
    else:
        api = importlib.import_module(module)
    version = getattr(api, "__version__", None) or importlib.import_module("keras").__version__
    return Keras(api) if check(version, distributed) else None
