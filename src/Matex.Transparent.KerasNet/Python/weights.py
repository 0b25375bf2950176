"""The models' variables: the same on all ranks at the start and later, and handed to the host at the end."""

import functools

import numpy as np
import tensorflow as tf

from matex_transparent import host

_keras = None
_models = []
_check = "off"


def install(keras, settings):
    """Watches models as they are compiled and trained."""
    global _keras, _check
    _keras = keras
    _check = settings["check"] if host.size > 1 else "off"
    if settings["keep_weights"]:
        _keep_compiled(keras.Model)
        graph_models = keras.module("engine.training_v1")
        if graph_models is not None:
            _keep_compiled(graph_models.Model)
    _patch_train_function(keras)
    if _check != "off":
        _patch_epochs(keras)


def _keep_compiled(Model):
    original = Model.compile

    @functools.wraps(original)
    def compile(self, *args, **kwargs):
        result = original(self, *args, **kwargs)
        if not any(model is self for model in _models):
            _models.append(self)
        return result

    Model.compile = compile


def _patch_train_function(keras):
    original = keras.Model.make_train_function

    @functools.wraps(original)
    def make_train_function(self, *args, **kwargs):
        made = original(self, *args, **kwargs)
        if made is None or hasattr(made, "_matex_counts"):
            return made
        if host.size > 1:
            agree(self)
        counted = _counting(self, made)
        self.train_function = counted
        return counted

    keras.Model.make_train_function = make_train_function


def count_steps(model, whole):
    """Whether this model's steps have to be reported here, since they do not average anything."""
    object.__setattr__(model, "_matex_whole", whole)


def _counting(model, function):
    """A train function that tells the host of steps that are not split (others report themselves), and checks weights."""
    state = {"first": True}

    def run(iterator):
        result = function(iterator)
        if host.size == 1 or model.__dict__.get("_matex_whole", False):
            host.step_finished()
        if _check != "off" and (state["first"] or _check == "step"):
            check(model, "after the first step" if state["first"] else "after a step")
        state["first"] = False
        return result

    run._matex_counts = True
    return run


def _patch_epochs(keras):
    CallbackList = keras.api.callbacks.CallbackList
    original = CallbackList.on_epoch_end

    @functools.wraps(original)
    def on_epoch_end(self, epoch, logs=None):
        if self.model is not None:
            check(self.model, "at the end of an epoch")
        return original(self, epoch, logs)

    CallbackList.on_epoch_end = on_epoch_end


def _variables(model, kind="weights"):
    """A model that has not seen its first batch may have no variables yet."""
    return list(getattr(model, kind)) if model.built else []


def _values(variables):
    return [np.asarray(value, order="C") for value in _keras.api.backend.batch_get_value(variables)]


def _has_value(variable):
    """Variables of a graph that the program has left are gone with its session."""
    graph = getattr(variable, "graph", None)
    return graph is None or graph is tf.compat.v1.get_default_graph()


def agree(model):
    """Before training: variables that are not the same on all ranks become those of rank 0."""
    variables = _variables(model)
    values = _values(variables)
    if not values or host.same("initial weights", np.concatenate([value.reshape(-1).view(np.uint8) for value in values])):
        return
    agreed = [host.broadcast(variable.name, value) for variable, value in zip(variables, values)]
    _keras.api.backend.batch_set_value(list(zip(variables, agreed)))


def check(model, moment):
    """A difference between ranks is named before it spoils the run."""
    variables = _variables(model, "trainable_weights")
    if variables:
        host.check_weights(moment, [variable.name for variable in variables], _values(variables))


def hand_over():
    """Gives the host the trainable weights of all models that were compiled; a name that occurs again gets a number."""
    used = {}
    for model in _models:
        variables = [variable for variable in _variables(model, "trainable_weights") if _has_value(variable)]
        for variable, value in zip(variables, _values(variables)):
            used[variable.name] = used.get(variable.name, 0) + 1
            count = used[variable.name]
            host.add_weight(variable.name if count == 1 else f"{variable.name}_{count}", value)
