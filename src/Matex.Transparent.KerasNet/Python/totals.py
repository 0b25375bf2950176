"""The variables of a model's metrics: of this rank's rows while steps run, of all ranks' once somebody has read them."""

import functools
import weakref

import tensorflow as tf

from matex_transparent import collectives, host, splitting
from matex_transparent.logs import Logs


def install(keras):
    """Has the functions of steps return logs, and metrics made whole before the model clears them."""
    for name in ("train_function", "test_function"):
        _patch_make(keras.Model, name)
    _patch_reset(keras.Model)


def _patch_make(Model, name):
    original = getattr(Model, "make_" + name)

    @functools.wraps(original)
    def make(self, *args, **kwargs):
        made = original(self, *args, **kwargs)
        if made is None or hasattr(made, "_matex_reports"):
            return made
        reporting = _reporting(self, made)
        setattr(self, name, reporting)
        return reporting

    setattr(Model, "make_" + name, make)


def _reporting(model, function):
    def run(iterator):
        totals = model.__dict__.get("_matex_totals")
        if totals is not None:
            totals.begin()
        values = function(iterator)
        # The first time, this was found out as the function was traced.
        totals = model.__dict__.get("_matex_totals")
        return values if totals is None else totals.logs(values)

    run._matex_reports = run._matex_counts = True
    return run


def _patch_reset(Model):
    original = Model.reset_metrics

    @functools.wraps(original)
    def reset_metrics(self):
        totals = self.__dict__.get("_matex_totals")
        if totals is not None:
            totals.complete_logs()
        return original(self)

    Model.reset_metrics = reset_metrics


def keep(model):
    """The step that is being traced updates metrics with this rank's rows."""
    if "_matex_totals" not in model.__dict__:
        # Not tracked as a part of the model.
        object.__setattr__(model, "_matex_totals", Totals(model))


def forget(model):
    """The model is compiled again."""
    model.__dict__.pop("_matex_totals", None)


class Totals:
    """Makes the metrics of a model whole, by one reduction, no more than once after a step."""

    def __init__(self, model):
        self._model = weakref.ref(model)
        self._whole = True
        self._results = None
        self._last = lambda: None
        self._sum = self._clear = None
        if host.rank > 0:
            with tf.init_scope():
                _clear_whole(_given_metrics(model))

    def begin(self):
        """A step is about to add this rank's part."""
        last = self._last()
        if last is not None:
            last.expire()
        if self._whole and self._clear is not None and host.rank > 0:
            # The sum over the ranks stays what it is.
            self._clear()
        self._whole = False

    def logs(self, values):
        """A step has returned these values, computed from this rank's rows."""
        self._whole = False
        if self._sum is None:
            self._prepare()
        if not isinstance(values, dict) or self._sum is None:
            return values
        logs = Logs(values, self.read)
        self._last = weakref.ref(logs)
        return logs

    def complete_logs(self):
        """Reads the last step's logs if they are still in use."""
        last = self._last()
        if last is not None:
            last.complete()

    def read(self):
        """The results of all metrics, over the rows of all ranks."""
        if not self._whole:
            # First, since metrics ask this in turn where functions run eagerly.
            self._whole = True
            self._results = self._sum()
        return self._results

    def _prepare(self):
        """Metrics create their variables as they are first used."""
        model = self._model()
        metrics = list(model.metrics)
        variables = [variable for metric in metrics for variable in metric.variables]
        if not variables:
            return
        sizes = [variable.shape.num_elements() for variable in variables]

        def whole():
            # One buffer, in which no sum loses digits.
            parts = tf.concat([tf.reshape(tf.cast(variable, tf.float64), [-1]) for variable in variables], 0)
            sums = collectives.total(parts, f"metrics of {model.name}")
            for variable, part in zip(variables, tf.split(sums, sizes)):
                variable.assign(tf.cast(tf.reshape(part, variable.shape), variable.dtype))
            return _results(model, metrics)

        def clear():
            for variable in variables:
                variable.assign(tf.zeros_like(variable))

        self._sum = tf.function(whole, autograph=False)
        self._clear = tf.function(clear, autograph=False)
        for metric in metrics:
            self._watch(metric)

    def _watch(self, metric):
        """A program that asks a metric itself is told the whole result, too."""
        original = metric.result

        @functools.wraps(original)
        def result(*args, **kwargs):
            if tf.executing_eagerly() and splitting.current() is None:
                self.read()
            return original(*args, **kwargs)

        object.__setattr__(metric, "result", result)
        object.__setattr__(metric, "_matex_parts", lambda: not self._whole)


def _results(model, metrics):
    """What Keras's own steps return."""
    if hasattr(model, "get_metrics_result"):
        return model.get_metrics_result()
    return {metric.name: metric.result() for metric in metrics}


def _given_metrics(model):
    """Metrics that the program has made; they may have been another model's."""
    container = getattr(model, "compiled_metrics", None)
    given = tf.nest.flatten([getattr(container, name, None) for name in ("_user_metrics", "_user_weighted_metrics")])
    return [metric for metric in given if isinstance(metric, tf.Module)]


def _clear_whole(metrics):
    """Where all ranks have the whole of earlier steps, one is enough."""
    for metric in metrics:
        if not getattr(metric, "_matex_parts", lambda: False)():
            for variable in metric.variables:
                variable.assign(tf.zeros_like(variable))
