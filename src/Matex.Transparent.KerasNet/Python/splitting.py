"""A model's call on this rank's rows.

Where all that is computed from predictions are sums (sums.py), the whole step gets this rank's rows only. Otherwise the step
gets the whole batch, the model's call takes this rank's rows, and what it returns is gathered.
"""

import contextlib
import threading

import tensorflow as tf

from matex_transparent import collectives, host
from matex_transparent.rows import Rows

_thread = threading.local()


class Step:
    """A step of a model that is being computed or traced."""

    def __init__(self, model, training):
        self.model = model
        self.training = training
        self.rows = None
        self._has_part = False

    def take_part(self, data):
        """This rank's part of a batch for a step that computes nothing but sums over rows."""
        inputs, *others = data if isinstance(data, (tuple, list)) else (data,)
        if not is_splittable(data):
            raise ValueError(
                f"The ranks compute the loss and metrics of {self.model.name} in parts, which cannot be done with data that is "
                "ragged, sparse or not tensors. Use MATEX_SPLIT=off, or run the program on one rank."
            )
        self.rows = Rows(_length(inputs))
        self._has_part = True
        inputs = tf.nest.map_structure(self._local, inputs)
        return (inputs, *tf.nest.map_structure(self._counted, others))

    def call(self, original, model, inputs, arguments, keywords):
        """Calls the model on this rank's rows."""
        if self._has_part:
            with _inside(self):
                outputs = original(model, inputs, *arguments, **keywords)
            self._weigh_losses(model)
            return tf.nest.map_structure(self._weighed, outputs)
        if not is_splittable(inputs):
            host.stayed_whole(model.name, "its inputs are ragged or sparse, or not tensors")
            return original(model, inputs, *arguments, **keywords)
        self.rows = Rows(_length(inputs))
        local = tf.nest.map_structure(self._local, inputs)
        with _inside(self):
            outputs = original(model, local, *arguments, **keywords)
        self._complete_losses(model)
        names = iter(getattr(model, "output_names", None) or [])
        return tf.nest.map_structure(lambda value: self._whole(value, next(names, "output")), outputs)

    def _local(self, value):
        return None if value is None else _any_rows(self.rows.take(value), value)

    def _counted(self, value):
        return None if value is None else _any_rows(self.rows.take_counted(value), value)

    def _weighed(self, local):
        each = self.rows.each(local)
        return collectives.weigh(_any_rows(local[: self.rows.mine * each], local), self.rows)

    def _weigh_losses(self, model):
        """Penalties on activities are means over this rank's rows, too."""
        for layer in model._flatten_layers():
            layer._eager_losses[:] = [collectives.weigh(loss, self.rows) for loss in layer._eager_losses]

    def _whole(self, local, name):
        whole = collectives.gather(local, self.rows, f"{self.model.name} {name}")
        mask = getattr(local, "_keras_mask", None)
        if mask is not None:
            whole._keras_mask = collectives.gather(mask, self.rows, f"{self.model.name} {name} (mask)")
        return whole

    def _complete_losses(self, model):
        """Penalties on activities are means over rows; penalties on weights are computed later, on all ranks alike."""
        for layer in model._flatten_layers():
            # The losses of this call; Keras keeps those of the model's construction in a list of their own.
            losses = layer._eager_losses
            for i, loss in enumerate(losses):
                term = loss * self.rows.share(loss.dtype)
                losses[i] = collectives.shared_total(term, f"{layer.name} activity")


def is_splittable(structure):
    """Whether all values have rows that can be taken."""
    return all(isinstance(value, tf.Tensor) and value.shape.rank != 0 for value in _values(structure))


def _values(structure):
    return [value for value in tf.nest.flatten(structure) if value is not None]


def _length(inputs):
    return tf.shape(_values(inputs)[0], tf.int64)[0]


def _any_rows(local, like):
    if like.shape.rank is not None:
        local.set_shape([None] + like.shape[1:].as_list())
    return local


@contextlib.contextmanager
def _inside(step):
    outer = getattr(_thread, "inside", None)
    _thread.inside = step
    try:
        yield
    finally:
        _thread.inside = outer


def _build_whole(Layer):
    """Layers that are built within the call draw their weights, which have no rows."""
    original = Layer._maybe_build

    def maybe_build(self, inputs):
        with _inside(None):
            return original(self, inputs)

    Layer._maybe_build = maybe_build


@contextlib.contextmanager
def step(model, training):
    """Within this, calls of the model are split."""
    outer = current()
    _thread.step = Step(model, training)
    try:
        yield _thread.step
    finally:
        _thread.step = outer


def current():
    """The step that is being computed on this thread; None outside of steps that are split."""
    return getattr(_thread, "step", None)


def local_rows():
    """The rows on which the layers of a model are working; None where they work on the whole batch."""
    inside = getattr(_thread, "inside", None)
    return inside.rows if inside is not None and _reaches(inside.rows) else None


def _reaches(rows):
    """Whether the graph that is being traced belongs to the step: a model that is built at its first batch traces another."""
    if rows.graph is None:
        return True
    if tf.executing_eagerly():
        return False
    graph = tf.compat.v1.get_default_graph()
    while graph is not None and graph is not rows.graph:
        graph = getattr(graph, "outer_graph", None)
    return graph is not None


def install(keras):
    """Replaces the call of models."""
    Model = keras.Model
    original = Model.__call__

    def call(self, *args, **kwargs):
        active = current()
        if active is None or active.model is not self or local_rows() is not None:
            return original(self, *args, **kwargs)
        if args:
            inputs, args = args[0], args[1:]
        else:
            inputs = kwargs.pop("inputs")
        return active.call(original, self, inputs, args, kwargs)

    Model.__call__ = call
    _build_whole(keras.Layer)
