"""Random layers draw the numbers of the whole batch and use those of their rows, so that masks are those of the program alone."""

import tensorflow as tf

from matex_transparent import splitting


def install(keras):
    """Replaces the methods of Keras's random generators that layers call; None where this version has no such class."""
    backend = keras.module("backend")
    generator = getattr(backend, "RandomGenerator", None)
    if generator is None:
        return
    for name in ("random_normal", "random_uniform", "truncated_normal"):
        _patch_draw(generator, name)
    _patch_dropout(generator)


def _whole_shape(shape, rows):
    """The shape for the whole batch, and how many rows there are for each row of it; no change where rows share a number."""
    shape = [int(size) if not tf.is_tensor(size) else size for size in shape] if isinstance(shape, (list, tuple)) else shape
    static = tf.TensorShape(tf.get_static_value(shape, partial=True)) if tf.is_tensor(shape) else None
    first = static[0] if static is not None and static.rank else shape[0] if isinstance(shape, list) and shape else None
    if isinstance(first, int) and first == 1 or isinstance(shape, list) and not shape:
        return shape, None
    shape = tf.cast(tf.stack(shape) if isinstance(shape, list) else shape, tf.int64)
    each = shape[0] // rows.length
    return tf.concat([[rows.total * each], shape[1:]], axis=0), each


def _patch_draw(generator, name):
    original = getattr(generator, name, None)
    if original is None:
        return

    def draw(self, shape, *args, **kwargs):
        rows = splitting.local_rows()
        if rows is None:
            return original(self, shape, *args, **kwargs)
        whole, each = _whole_shape(shape, rows)
        numbers = original(self, whole, *args, **kwargs)
        return numbers if each is None else rows.take(numbers, each)

    setattr(generator, name, draw)


def _patch_dropout(generator):
    original = generator.dropout

    def dropout(self, inputs, rate, noise_shape=None):
        rows = splitting.local_rows()
        if rows is None:
            return original(self, inputs, rate, noise_shape=noise_shape)
        whole, each = _whole_shape(tf.shape(inputs), rows)
        if noise_shape is not None:
            noise_shape, _ = _whole_shape(noise_shape, rows)
        mask = original(self, tf.ones(whole, inputs.dtype), rate, noise_shape=noise_shape)
        return inputs * rows.take(mask, each)

    generator.dropout = dropout
