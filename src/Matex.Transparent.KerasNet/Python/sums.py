"""Losses and metrics that are sums over rows: each rank can compute its rows' part, and no prediction need travel."""

import tensorflow as tf

from matex_transparent import splitting

# Keras's metrics whose variables only ever have something added to them that is a sum over rows.
_ADDING = {
    "Reduce",
    "AUC",
    "FBetaScore",
    "MeanIoU",
    "Precision",
    "R2Score",
    "Recall",
    "SensitivitySpecificityBase",
    "_ConfusionMatrixConditionCount",
    "_IoUBase",
}

# Though made of means, its normalizer has the batch's shape.
_NOT_ADDING = {"MeanRelativeError"}

_MEANS = {"auto", "sum_over_batch_size"}

_METHODS = ("train_step", "test_step", "compute_loss", "compute_metrics", "get_metrics_result", "metrics", "losses")


def only(keras, model, data):
    """Whether all that a model's steps compute from predictions is a mean or sum over rows, as far as can be told."""
    known = model.__dict__.get("_matex_sums")
    if known is None:
        known = _only(keras, model) and splitting.is_splittable(data)
        # Not tracked as a part of the model.
        object.__setattr__(model, "_matex_sums", known)
    return known


def forget(model):
    """The model is compiled again."""
    model.__dict__.pop("_matex_sums", None)


def _only(keras, model):
    loss, metrics = getattr(model, "compiled_loss", None), getattr(model, "compiled_metrics", None)
    if any(getattr(type(model), name, None) is not getattr(keras.Model, name, None) for name in _METHODS):
        return False
    if not all(container is None or keras.owns(type(container)) for container in (loss, metrics)):
        return False
    losses = tf.nest.flatten(getattr(loss, "_user_losses", None))
    named = tf.nest.flatten([getattr(metrics, name, None) for name in ("_user_metrics", "_user_weighted_metrics")])
    return (
        not _has_masks(keras, model)
        and all(_is_mean(keras, item) for item in losses)
        and all(_is_added(keras, item) for item in [*named, *model.metrics])
    )


def _has_masks(keras, model):
    """With a mask, losses are means over what it leaves, of which each rank may have another part."""
    if getattr(model, "outputs", None):
        # Losses of outputs without a last axis are means of their own.
        return any(getattr(output, "_keras_mask", None) is not None or len(output.shape) < 2 for output in model.outputs)
    return any(
        getattr(layer, "mask_zero", False) or type(layer).__name__ == "Masking" or not keras.owns(type(layer))
        for layer in model._flatten_layers()
        if layer is not model
    )


def _is_mean(keras, loss):
    if loss is None:
        return True
    if isinstance(loss, str):
        loss = keras.api.losses.get(loss)
    if isinstance(loss, keras.api.losses.Loss):
        return keras.owns(type(loss)) and loss.reduction in _MEANS and _is_row_wise(keras, loss, "fn")
    return keras.owns(loss)


def _is_added(keras, metric):
    if metric is None or metric in ("accuracy", "acc", "crossentropy", "ce"):
        return True
    if isinstance(metric, str):
        metric = keras.api.metrics.get(metric)
    if not isinstance(metric, keras.api.metrics.Metric):
        return keras.owns(metric)
    names = {cls.__name__ for cls in type(metric).__mro__ if keras.owns(cls)}
    return (
        keras.owns(type(metric))
        and bool(names & _ADDING)
        and not names & _NOT_ADDING
        and _is_row_wise(keras, metric, "_fn")
    )


def _is_row_wise(keras, wrapper, name):
    """A loss or metric that wraps a function: one of Keras's, along an axis that is not that of the rows."""
    function = getattr(wrapper, name, None)
    axis = getattr(wrapper, "_fn_kwargs", {}).get("axis", -1)
    return axis == -1 and (function is None or keras.owns(function))
