"""Files that all ranks share: written by rank 0, downloaded by one rank of a node."""

import functools
import threading

import numpy as np

from matex_transparent import host
from matex_transparent.logs import Logs

_thread = threading.local()


def install(keras, settings):
    """Replaces what writes or downloads files."""
    for name in ("save", "save_weights", "export"):
        if name in vars(keras.Model):
            setattr(keras.Model, name, write_once(getattr(keras.Model, name)))
    for function in (keras.api.models.save_model, keras.api.utils.get_file):
        keras.replace(function, write_once(function) if function.__name__ == "save_model" else in_turns(function))
    for name in ("CSVLogger", "TensorBoard", "RemoteMonitor"):
        _write_on_rank_0(getattr(keras.api.callbacks, name), keras.api.callbacks.Callback)


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
    """One rank of each node goes first: the others then find the file, or learn that there is none."""

    @functools.wraps(function)
    def call(*args, **kwargs):
        result, succeeded = None, False
        try:
            if host.local_rank == 0:
                result = function(*args, **kwargs)
            succeeded = True
        finally:
            # The others are told even when an exception is on its way.
            everywhere = host.same(f"{function.__name__} on each node", np.array([succeeded], np.uint8))
        if not everywhere:
            raise OSError(f"{function.__name__} failed on the first rank of a node; its own message says why.")
        return result if host.local_rank == 0 else function(*args, **kwargs)

    return call


def _write_on_rank_0(callback, base):
    """A callback that only writes does nothing on other ranks, but that logs are made whole on all of them."""
    for cls in callback.__mro__[: callback.__mro__.index(base)]:
        for name, hook in vars(cls).copy().items():
            if name.startswith("on_") or name == "set_model":
                setattr(cls, name, _reading(hook))


def _reading(hook):
    @functools.wraps(hook)
    def call(self, *args, **kwargs):
        args = [_complete(value) for value in args]
        kwargs = {name: _complete(value) for name, value in kwargs.items()}
        return hook(self, *args, **kwargs) if host.rank == 0 else None

    return call


def _complete(value):
    return value.complete() if isinstance(value, Logs) else value
