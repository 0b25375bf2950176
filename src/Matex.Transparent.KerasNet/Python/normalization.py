"""Batch normalization with the statistics of the whole batch, forward and backward."""

import tensorflow as tf

from matex_transparent import collectives, splitting


def install(keras, settings):
    """Replaces the computation of the moments, and the fused operation, which computes them inside."""
    if settings["local_batch_norm"]:
        return
    base = next(
        cls for cls in keras.api.layers.BatchNormalization.__mro__ if "_calculate_mean_and_var" in vars(cls)
    )
    moments, fused = base._calculate_mean_and_var, base._fused_batch_norm

    def calculate(self, inputs, axes, keep_dims, *args, **kwargs):
        rows = splitting.local_rows()
        if rows is None or 0 not in axes:
            return moments(self, inputs, axes, keep_dims, *args, **kwargs)
        # Since Keras 2.12; elements that are masked do not count.
        mask = kwargs.get("mask", args[0] if args else None)
        mean, variance, _ = _moments(inputs, axes, keep_dims, rows, self.name, mask)
        return mean, variance

    def fused_batch_norm(self, inputs, *args, **kwargs):
        training = kwargs.get("training", args[-1] if args else None)
        rows = splitting.local_rows()
        if rows is None or not training:
            return fused(self, inputs, *args, **kwargs)
        return _fused(self, inputs, rows)

    base._calculate_mean_and_var = calculate
    base._fused_batch_norm = fused_batch_norm


def _moments(inputs, axes, keep_dims, rows, name, mask=None):
    """Mean, variance and number of elements of each, over the rows of all ranks; a row without weight does not count."""
    values = tf.cast(inputs, tf.float32) if inputs.dtype.size < 4 else inputs
    dtype = values.dtype
    weight = tf.cast(rows.weight, dtype)
    axes = [axis % inputs.shape.rank for axis in axes]
    counted = 1 if mask is None else tf.cast(mask, dtype)[..., tf.newaxis]
    count = _count(values, axes, rows, weight * counted, name, mask)
    sums = tf.reduce_sum(values * counted, axes, keepdims=True)
    mean = collectives.total(tf.math.multiply_no_nan(sums, weight), f"{name} mean") / count
    squares = tf.reduce_sum(tf.math.squared_difference(values, tf.stop_gradient(mean)) * counted, axes, keepdims=True)
    variance = collectives.total(tf.math.multiply_no_nan(squares, weight), f"{name} variance") / count
    if not keep_dims:
        mean, variance = tf.squeeze(mean, axes), tf.squeeze(variance, axes)
    return tf.cast(mean, inputs.dtype), tf.cast(variance, inputs.dtype), count


def _count(values, axes, rows, weights, name, mask):
    """How many elements each mean is of."""
    if mask is None:
        others = tf.reduce_prod(tf.gather(tf.shape(values, tf.int64), axes)) // rows.length
        return tf.cast(rows.total * others, values.dtype)
    mine = tf.reduce_sum(tf.broadcast_to(weights, tf.shape(values)), axes, keepdims=True)
    return collectives.total(tf.stop_gradient(mine), f"{name} count")


def _fused(layer, inputs, rows):
    """What TensorFlow's fused operation computes in training, moving averages included."""
    rank = inputs.shape.rank
    channels = rank - 1 if layer._data_format in ("NHWC", "NDHWC") else 1
    axes = [axis for axis in range(rank) if axis != channels]
    values = tf.cast(inputs, tf.float32) if inputs.dtype.size < 4 else inputs
    mean, variance, count = _moments(values, axes, True, rows, layer.name)
    shape = [inputs.shape[channels] if axis == channels else 1 for axis in range(rank)]
    # The fused operation does not go below this.
    epsilon = max(layer.epsilon, 1.001e-5)
    scale = tf.math.rsqrt(variance + epsilon)
    if layer.scale:
        scale *= tf.reshape(layer.gamma, shape)
    output = (values - mean) * scale
    if layer.center:
        output += tf.reshape(layer.beta, shape)

    # Its moving variance is of the unbiased one.
    unbiased = variance * count / tf.maximum(count - 1, 1)
    _update(layer, layer.moving_mean, mean)
    _update(layer, layer.moving_variance, unbiased)
    return tf.cast(output, inputs.dtype)


def _update(layer, variable, value):
    value = tf.stop_gradient(tf.reshape(value, variable.shape))
    layer.add_update(lambda: variable.assign(variable * layer.momentum + tf.cast(value, variable.dtype) * (1 - layer.momentum)))
