"""Which models can be split: those whose layers treat each row of a batch by itself."""

import numpy as np
import tensorflow as tf

# Layers that run whatever the program gave them, and layers whose effect on rows hangs on an axis: they are tried out.
_OPEN = {
    "Lambda",
    "TFOpLambda",
    "SlicingOpLambda",
    "ClassMethod",
    "InstanceMethod",
    "InstanceProperty",
    "TFClassMethodDispatcher",
}

# Layers that keep or add up something over a batch beside their output.
_COUPLING = {"AddLoss": "adds a loss of its own", "AddMetric": "adds a metric of its own"}


def reason_to_stay_whole(keras, model):
    """Why a model's batches are not split, in a user's words; None if they are."""
    known = getattr(model, "_matex_reason", False)
    if known is False:
        known = _find_reason(keras, model)
        # Not tracked as a part of the model.
        object.__setattr__(model, "_matex_reason", known)
    return known


def forget(model):
    """The model may have changed."""
    model.__dict__.pop("_matex_reason", None)


def _find_reason(keras, model):
    open_layers = []
    has_generators = hasattr(keras.module("backend"), "RandomGenerator")
    for layer in model._flatten_layers():
        kind = type(layer).__name__
        if kind in _COUPLING and keras.owns(type(layer)):
            return f"the layer {layer.name} {_COUPLING[kind]}"
        if getattr(layer, "stateful", False) and hasattr(layer, "reset_states"):
            return f"the layer {layer.name} keeps its state from batch to batch"
        if getattr(layer, "virtual_batch_size", None) or getattr(layer, "renorm", False):
            return f"the layer {layer.name} normalizes parts of a batch"
        if not has_generators and ("Dropout" in kind or "Noise" in kind or kind.startswith("Random")):
            return f"the random layer {layer.name} cannot be split in this version of Keras"
        if kind in _OPEN or not keras.owns(type(layer)) or _axis_is_zero(layer):
            open_layers.append(layer)
    shapes = [tensor.shape for tensor in getattr(model, "inputs", None) or []]
    if any(shape.rank is None or shape.rank == 0 or shape[0] is not None for shape in shapes):
        return "its inputs have a fixed batch size"
    return _try_out(model, open_layers) if open_layers else None


def _axis_is_zero(layer):
    axis = getattr(layer, "axis", None)
    return 0 in axis if isinstance(axis, (list, tuple)) else isinstance(axis, int) and axis == 0


def _try_out(model, layers):
    """Runs the model on rows together and in two parts: if its layers treat rows by themselves, the results are the same."""
    names = ", ".join(layer.name for layer in layers)
    inputs = getattr(model, "inputs", None)
    if not inputs:
        return f"it cannot be seen how {names} treats the rows of a batch"
    numbers = np.random.RandomState(5)

    def rows(tensor):
        shape = [5] + [size or 4 for size in tensor.shape[1:]]
        if tensor.dtype.is_floating:
            return numbers.uniform(-1, 1, shape).astype(tensor.dtype.as_numpy_dtype)
        return numbers.randint(0, 2, shape).astype(tensor.dtype.as_numpy_dtype)

    whole = [rows(tensor) for tensor in inputs]
    with tf.init_scope():
        try:
            together = _outputs(model, whole)
            parts = [_outputs(model, [value[part] for value in whole]) for part in (slice(0, 2), slice(2, 5))]
        except (tf.errors.OpError, ValueError, TypeError) as problem:
            return f"{names} could not be tried on rows of its own: {str(problem).splitlines()[0]}"
    for first, second, all_rows in zip(*parts, together):
        if first.ndim == 0 or second.ndim == 0 or first.shape[0] != 2 or second.shape[0] != 3:
            return f"{names} does not give one row for each row of a batch"
        apart = np.concatenate([first, second]).astype(np.float64)
        scale = np.max(np.abs(all_rows)) or 1
        if np.max(np.abs(apart - all_rows)) > 1e-4 * scale:
            return f"{names} mixes the rows of a batch, or is random"
    return None


def _outputs(model, values):
    values = [tf.constant(value) for value in values]
    outputs = model(values if len(values) > 1 else values[0], training=False)
    return [np.asarray(output) for output in tf.nest.flatten(outputs)]
