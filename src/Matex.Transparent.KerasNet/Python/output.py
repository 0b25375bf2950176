"""What ranks print: rank 0 as the program does, the others nothing but errors, with their rank."""

import sys

from matex_transparent import host


class _Prefixed:
    """A stream whose lines begin with the rank."""

    def __init__(self, stream, prefix):
        self._stream = stream
        self._prefix = prefix
        self._at_start = True

    def write(self, text):
        for line in text.splitlines(keepends=True):
            if self._at_start:
                self._stream.write(self._prefix)
            self._stream.write(line)
            self._at_start = line.endswith("\n")
        return len(text)

    def __getattr__(self, name):
        return getattr(self._stream, name)


def install(keras, settings):
    """Sets up this rank's streams; the host has closed standard output where a rank is to be silent."""
    if hasattr(sys.stdout, "reconfigure"):
        # Python need not be shut down at the end of a program in C#, and then what it holds back would be lost.
        sys.stdout.reconfigure(line_buffering=True)
    if host.rank == 0:
        return
    sys.stderr = _Prefixed(sys.stderr, f"[rank {host.rank} of {host.size}] ")
    keras.tf.get_logger().setLevel("ERROR")
    # What drives the bar stays: it reads each step's logs, and rank 0 cannot make them whole alone.
    keras.api.utils.Progbar.update = lambda self, *args, **kwargs: None
