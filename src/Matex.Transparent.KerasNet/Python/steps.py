"""The steps of `fit`, `evaluate` and `predict`, and the optimizers."""

import functools

import tensorflow as tf

from matex_transparent import collectives, host, layers, splitting, sums, totals, weights

_keep_whole = None


def install(keras, settings):
    """Replaces the steps of models and the aggregation of optimizers."""
    global _keep_whole
    if settings["per_rank"]:
        _keep_whole = "MATEX_BATCH=per-rank has no effect on Keras.NET programs yet"
    elif not settings["split"]:
        _keep_whole = "MATEX_SPLIT=off"
    splitting.install(keras)
    for name, training in (("train_step", True), ("test_step", False), ("predict_step", False)):
        _patch_step(keras, name, training)
    _patch_compile(keras)
    _patch_optimizers(keras)
    _patch_graph_models(keras)


def _patch_step(keras, name, training):
    original = getattr(keras.Model, name)

    @functools.wraps(original)
    def step(self, data):
        reason = _keep_whole or _reason(keras, self)
        weights.count_steps(self, reason is not None)
        if reason is not None:
            host.stayed_whole(self.name, reason)
            return original(self, data)
        with splitting.step(self, training) as active:
            if name != "predict_step" and sums.only(keras, self, data):
                totals.keep(self)
                data = active.take_part(data)
            return original(self, data)

    # It is run as it is: there is nothing in it that AutoGraph would have to convert.
    setattr(keras.Model, name, tf.autograph.experimental.do_not_convert(step))


def _reason(keras, model):
    if type(tf.distribute.get_strategy()).__name__ != "_DefaultDistributionStrategy":
        return "it runs under a strategy of tf.distribute"
    optimizer = getattr(model, "optimizer", None)
    if type(optimizer).__name__.startswith("LossScaleOptimizer"):
        return "its optimizer scales the loss"
    return layers.reason_to_stay_whole(keras, model)


def _patch_compile(keras):
    original = keras.Model.compile

    @functools.wraps(original)
    def compile(self, *args, **kwargs):
        if kwargs.get("jit_compile") is True:
            host.stayed_whole("compilation of " + self.name, "jit_compile=True cannot compile communication; it is ignored")
            kwargs["jit_compile"] = False
        # Layers may have been added since.
        layers.forget(self)
        sums.forget(self)
        totals.forget(self)
        return original(self, *args, **kwargs)

    keras.Model.compile = compile


def _patch_optimizers(keras):
    optimizers = keras.api.optimizers
    classes = [getattr(optimizers, "Optimizer", None)]
    for module in ("legacy", "experimental"):
        classes.append(getattr(getattr(optimizers, module, None), "Optimizer", None))
    patched = set()
    for cls in filter(None, classes):
        for owner in cls.__mro__:
            for name in ("aggregate_gradients", "_aggregate_gradients"):
                if name in vars(owner) and (owner, name) not in patched:
                    patched.add((owner, name))
                    _patch_aggregation(owner, name)


def _patch_aggregation(cls, name):
    original = getattr(cls, name)

    @functools.wraps(original)
    def aggregate(self, grads_and_vars):
        grads_and_vars = list(grads_and_vars)
        active = splitting.current()
        if active is None or not active.training or active.rows is None:
            return original(self, grads_and_vars)
        gradients = [gradient for gradient, _ in grads_and_vars]
        variables = [variable for _, variable in grads_and_vars]
        names = [variable.name for variable in variables]
        return list(zip(collectives.average(gradients, names, active.rows), variables))

    setattr(cls, name, aggregate)


def _patch_graph_models(keras):
    """Models of `disable_eager_execution` are one graph each, in which loss and update are already built."""
    module = keras.module("engine.training_v1")
    if module is None:
        return
    for name in ("fit", "evaluate", "predict", "train_on_batch", "test_on_batch", "predict_on_batch", "fit_generator"):
        original = vars(module.Model).get(name)
        if original is not None:
            setattr(module.Model, name, _whole(original))


def _whole(original):
    @functools.wraps(original)
    def run(self, *args, **kwargs):
        host.stayed_whole(self.name, "it was built with eager execution disabled, so its step is one graph")
        weights.agree(self)
        return original(self, *args, **kwargs)

    return run
