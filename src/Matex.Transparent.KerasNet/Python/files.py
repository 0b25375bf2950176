"""Files that all ranks share: written by rank 0, downloaded by one rank of a node."""

import functools
import threading

import numpy as np

from matex_transparent import host

_thread = threading.local()


def install(keras, settings):
    """Replaces what writes or downloads files."""
    for name in ("save", "save_weights", "export"):
        if name in vars(keras.Model):
            setattr(keras.Model, name, write_once(getattr(keras.Model, name)))
    for function in (keras.api.models.save_model, keras.api.utils.get_file):
        keras.replace(function, write_once(function) if function.__name__ == "save_model" else in_turns(function))
    if host.rank > 0:
        for name in ("CSVLogger", "TensorBoard", "RemoteMonitor"):
            _silence(getattr(keras.api.callbacks, name))


def write_once(function):
    """Rank 0 does it while the others wait; then all can read the file."""

    @functools.wraps(function)
    def call(*args, **kwargs):
        if getattr(_thread, "writing", False):
            return function(*args, **kwargs)
        result, succeeded = None, False
        try:
            if host.rank == 0:
                _thread.writing = True
                result = function(*args, **kwargs)
            succeeded = True
        finally:
            _thread.writing = False
            # Rank 0 tells the others even when an exception is on its way.
            done = host.broadcast(f"{function.__name__} on rank 0", np.array([succeeded], np.uint8))
        if not done[0]:
            raise OSError(f"Rank 0 failed in {function.__name__}; its own message says why.")
        return result

    return call


def in_turns(function):
    """One rank of each node goes first: the others then find the file."""

    @functools.wraps(function)
    def call(*args, **kwargs):
        result = function(*args, **kwargs) if host.local_rank == 0 else None
        host.barrier(function.__name__)
        return result if host.local_rank == 0 else function(*args, **kwargs)

    return call


def _silence(callback):
    """A callback that only writes does nothing on this rank."""
    for cls in callback.__mro__[:-1]:
        for name in vars(cls):
            if name.startswith("on_") or name == "set_model":
                setattr(callback, name, lambda self, *args, **kwargs: None)
