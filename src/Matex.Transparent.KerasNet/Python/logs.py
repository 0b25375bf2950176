"""What a step reports to `fit` and to callbacks: the whole batch's loss and metrics, made whole when somebody reads them."""

from collections.abc import MutableMapping


class Logs(MutableMapping):
    """Names and values. As long as nothing reads a value, ranks need not communicate about it.

    Not a dict: TensorFlow's and Python's native code would take a dict's values past its methods.
    """

    def __new__(cls, values=None, read=None):
        # Called without values by tf.nest, which builds a structure like this one of what it has read from it.
        return {} if values is None else super().__new__(cls)

    def __init__(self, values, read):
        self._values = dict(values)
        self._read = read

    def complete(self):
        """Makes the values whole, if they are not. All ranks must come here."""
        if self._read is not None:
            read, self._read = self._read, None
            self._values.update(read())
        return self._values

    def expire(self):
        """Another step is about to change what the values are made of."""
        if self._read is not None:
            self._read = _too_late

    def copy(self):
        """A dict of its own."""
        return dict(self.complete())

    __copy__ = copy

    def __getitem__(self, name):
        return self.complete()[name]

    def __setitem__(self, name, value):
        self.complete()[name] = value

    def __delitem__(self, name):
        del self.complete()[name]

    def __contains__(self, name):
        return name in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __repr__(self):
        return repr(self.complete())


def _too_late():
    raise RuntimeError(
        "The logs of a step can be read until the next step begins; keep their values, not the logs themselves, or run the "
        "program on one rank."
    )
