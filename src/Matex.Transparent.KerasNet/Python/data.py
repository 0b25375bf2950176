"""The same data on all ranks: what differs, because a program drew it without a seed, becomes that of rank 0."""

import functools

import numpy as np
import tensorflow as tf

from matex_transparent import host

# Arrays are compared by their ends: all of a large one would take as long as a training step.
_SAMPLE_BYTES = 1 << 20


def install(keras):
    """Compares what is given to `fit`, `evaluate` and `predict` as arrays."""
    adapter = keras.module("engine.data_adapter")
    for name in ("get_data_handler", "single_batch_iterator"):
        original = getattr(adapter, name, None)
        if original is not None:
            setattr(adapter, name, _agreeing(original))
    if not hasattr(adapter, "get_data_handler"):
        # Keras 2.4 has no function for it.
        adapter.DataHandler.__init__ = _agreeing(adapter.DataHandler.__init__)


def _agreeing(original):
    @functools.wraps(original)
    def call(*args, **kwargs):
        args = [agree(value) for value in args]
        kwargs = {name: agree(value) if name in ("x", "y", "sample_weight") else value for name, value in kwargs.items()}
        return original(*args, **kwargs)

    return call


def agree(structure):
    """Arrays in a structure, the same on all ranks; anything else as it is."""
    if not isinstance(structure, (np.ndarray, tf.Tensor, list, tuple, dict)):
        return structure
    return tf.nest.map_structure(_agree, structure)


def _agree(value):
    if not isinstance(value, np.ndarray) or value.dtype.hasobject or value.size == 0:
        return value
    if host.same(f"data of shape {value.shape}", _sample(value)):
        return value
    host.stayed_whole(
        f"data of shape {value.shape}", "the ranks have different arrays, drawn without a seed; rank 0's is used"
    )
    return host.broadcast(f"data of shape {value.shape}", value)


def _sample(array):
    flat = np.ascontiguousarray(array).reshape(-1).view(np.uint8)
    return flat if flat.size <= 2 * _SAMPLE_BYTES else np.concatenate([flat[:_SAMPLE_BYTES], flat[-_SAMPLE_BYTES:]])
